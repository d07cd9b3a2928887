package org.tandem.cli.engine;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Holds what was read from JSON against its type: nothing is missing or null where the type does not say
 * {@code @Nullable}, no number is beyond the range of doubles.
 */
final class Complete {
    private final String file;

    private Complete(String file) {
        this.file = file;
    }

    /** Refuses the first thing that is missing, with its path. */
    static void check(String file, Object value) {
        new Complete(file).inside(value, null, "");
    }

    private void one(@Nullable Object value, @Nullable AnnotatedType type, String path) {
        if (value == null || value instanceof JsonNode node && node.isNull()) {
            if (type != null && !type.isAnnotationPresent(Nullable.class)) {
                throw BadInput.in(file, path + " is missing.");
            }
            return;
        }
        inside(value, type, path);
    }

    private void inside(Object value, @Nullable AnnotatedType type, String path) {
        switch (value) {
            case Record holder -> fields(holder, path);
            case Collection<?> list -> list(list, argument(type, 0), path);
            case Map<?, ?> map -> map.forEach((key, held) -> one(held, argument(type, 1), under(path, key)));
            case double[] numbers ->
                IntStream.range(0, numbers.length)
                        .filter(at -> !Double.isFinite(numbers[at]))
                        .findFirst()
                        .ifPresent(at -> finite(numbers[at], path + "[" + at + "]"));
            case Object[] list ->
                list(
                        Arrays.asList(list),
                        type instanceof AnnotatedArrayType array ? array.getAnnotatedGenericComponentType() : null,
                        path);
            case Double number -> finite(number, path);
            default -> {}
        }
    }

    private void fields(Record holder, String path) {
        for (RecordComponent field : holder.getClass().getRecordComponents()) {
            try {
                field.getAccessor().setAccessible(true);
                one(field.getAccessor().invoke(holder), field.getAnnotatedType(), under(path, field.getName()));
            } catch (ReflectiveOperationException unreachable) {
                throw new IllegalStateException(unreachable);
            }
        }
    }

    private void list(Collection<?> list, @Nullable AnnotatedType type, String path) {
        int at = 0;
        for (Object held : list) {
            one(held, type, path + "[" + at++ + "]");
        }
    }

    private void finite(double number, String path) {
        if (!Double.isFinite(number)) {
            throw BadInput.in(file, path + " is beyond the range of numbers. Maybe an exponent slipped in.");
        }
    }

    private static @Nullable AnnotatedType argument(@Nullable AnnotatedType type, int at) {
        return type instanceof AnnotatedParameterizedType generic
                ? generic.getAnnotatedActualTypeArguments()[at]
                : null;
    }

    private static String under(String path, @Nullable Object name) {
        return path.isEmpty() ? String.valueOf(name) : path + "." + name;
    }
}
