package org.tandem.cli.engine;

import java.io.StringWriter;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes records, maps, lists and arrays of plain values as Jackson's data binding does, null components left out; without
 * that library's half second of starting, which a small answer would not be worth.
 */
final class JsonText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final ObjectWriteContext INDENTED = new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    };

    private final JsonGenerator to;
    private final Map<Class<?>, RecordComponent[]> components = new HashMap<>();

    private JsonText(JsonGenerator to) {
        this.to = to;
    }

    /** One object: the fields of a record or map, then more of them. */
    static String of(Object fields, Map<?, ?> more) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(INDENTED, text)) {
            var json = new JsonText(generator);
            generator.writeStartObject();
            json.members(fields);
            json.members(more);
            generator.writeEndObject();
        }
        return text.toString();
    }

    private void members(Object fields) {
        switch (fields) {
            case Map<?, ?> map -> map.forEach(this::member);
            case Record whole -> {
                for (var component : components.computeIfAbsent(whole.getClass(), Class::getRecordComponents)) {
                    var value = field(component, whole);
                    if (value != null) {
                        member(component.getName(), value);
                    }
                }
            }
            default -> throw new IllegalArgumentException("No fields in " + fields.getClass());
        }
    }

    private void member(Object name, @Nullable Object value) {
        to.writeName(String.valueOf(name));
        value(value);
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> to.writeNull();
            case String text -> to.writeString(text);
            case Boolean is -> to.writeBoolean(is);
            case Number number -> number(number);
            case Enum<?> one -> to.writeString(one.toString());
            case Optional<?> maybe -> value(maybe.orElse(null));
            case OptionalDouble maybe -> value(maybe.isPresent() ? maybe.getAsDouble() : null);
            case OptionalInt maybe -> value(maybe.isPresent() ? maybe.getAsInt() : null);
            case Map<?, ?> map -> object(map);
            case Iterable<?> list -> list(list);
            case Record fields -> object(fields);
            case Object array when array.getClass().isArray() -> array(array);
            default -> throw new IllegalArgumentException("No JSON for " + value.getClass());
        }
    }

    private void number(Number number) {
        switch (number) {
            // JSON knows no infinity: what has no value is null, and the engine says beside it why
            case Double real when !Double.isFinite(real) -> to.writeNull();
            case Double real -> to.writeNumber(real);
            case BigInteger whole -> to.writeNumber(whole);
            case BigDecimal decimal -> to.writeNumber(decimal);
            case Integer whole -> to.writeNumber(whole);
            case Long whole -> to.writeNumber(whole);
            default -> throw new IllegalArgumentException("No JSON for " + number.getClass());
        }
    }

    private void object(Object fields) {
        to.writeStartObject();
        members(fields);
        to.writeEndObject();
    }

    private void list(Iterable<?> list) {
        to.writeStartArray();
        list.forEach(this::value);
        to.writeEndArray();
    }

    private void array(Object array) {
        to.writeStartArray();
        for (int k = 0; k < Array.getLength(array); k++) {
            value(Array.get(array, k));
        }
        to.writeEndArray();
    }

    private static @Nullable Object field(RecordComponent component, Record of) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException trouble) {
            throw new IllegalStateException("The record " + of.getClass() + " cannot be read.", trouble);
        }
    }
}
