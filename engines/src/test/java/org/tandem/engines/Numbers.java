package org.tandem.engines;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every number that a result holds, however deep. */
final class Numbers {
    private Numbers() {}

    static List<Double> of(Object result) {
        return in(result).toList();
    }

    private static Stream<Double> in(@Nullable Object part) {
        return switch (part) {
            case Number number -> Stream.of(number.doubleValue());
            case Collection<?> many -> many.stream().flatMap(Numbers::in);
            case Map<?, ?> map -> in(map.values());
            case Optional<?> perhaps -> perhaps.stream().flatMap(Numbers::in);
            case Record whole ->
                Stream.of(whole.getClass().getRecordComponents()).flatMap(component -> in(value(component, whole)));
            case Object array
            when array.getClass().isArray() ->
                IntStream.range(0, Array.getLength(array)).boxed().flatMap(i -> in(Array.get(array, i)));
            case null, default -> Stream.empty();
        };
    }

    private static Object value(RecordComponent component, Record whole) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException trouble) {
            throw new LinkageError("A component of a record cannot be read.", trouble);
        }
    }
}
