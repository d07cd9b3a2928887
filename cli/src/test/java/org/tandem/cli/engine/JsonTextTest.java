package org.tandem.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class JsonTextTest {
    /** The same rules, by data binding. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(old -> old.withValueInclusion(Include.NON_NULL))
            .build();

    private enum Rule {
        MES
    }

    private record Inner(String name, @Nullable Integer none) {}

    private record Everything(
            String text,
            double real,
            double small,
            double endless,
            double none,
            boolean is,
            int whole,
            long large,
            BigInteger larger,
            BigDecimal decimal,
            Rule rule,
            Inner inner,
            List<Inner> list,
            List<Object> empty,
            double[][] table,
            int[] row,
            Map<String, Object> map,
            Optional<String> maybe,
            Optional<String> nothing,
            OptionalDouble number,
            OptionalInt count) {}

    @Test
    void writesEveryKindOfValueAsDataBindingDoes() {
        var map = new LinkedHashMap<String, Object>();
        map.put("b \"quoted\"\n\u2028", 1.5);
        map.put("a", null);
        map.put("c", Map.of());
        var all = new Everything(
                "Привет \\ \u0001 😀",
                0.1 + 0.2,
                4e-324,
                -1e308,
                0.0,
                true,
                -7,
                Long.MIN_VALUE,
                BigInteger.TWO.pow(100),
                new BigDecimal("1E+30"),
                Rule.MES,
                new Inner("x", null),
                List.of(new Inner("y", 1), new Inner("z", 2)),
                List.of(),
                new double[][] {{1, 2.5}, {}},
                new int[] {1, 2, 3},
                map,
                Optional.of("here"),
                Optional.empty(),
                OptionalDouble.of(1e21),
                OptionalInt.empty());

        assertThat(JsonText.of(all, Map.of())).isEqualTo(MAPPER.writeValueAsString(all));
        assertThat(JsonText.of(Map.of(), Map.of("list", Arrays.asList(1, null, "a"))))
                .contains("[ 1, null, \"a\" ]");
    }

    @Test
    void writesNullForWhatIsNoNumber() {
        assertThat(JsonText.of(Map.of("a", new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1}), Map.of()))
                .contains("[ null, null, 1.0 ]");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> JsonText.of(Map.of("a", new Object()), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object");
    }
}
