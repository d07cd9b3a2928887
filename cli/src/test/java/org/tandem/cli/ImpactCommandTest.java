package org.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("tandem engine impact")
class ImpactCommandTest {

    /** The tables of facts that the engine's own tests ship, with their sources. */
    private static final String DATA = "../engines/src/test/resources/org/tandem/engines/impact/";

    private static JsonNode answer(String input, String... options) {
        var shell = shell(input, options);
        assertThat(shell.exit()).as(shell.err()).isZero();
        return JsonMapper.builder().build().readTree(shell.out());
    }

    private static Shell shell(String input, String... options) {
        var args = new ArrayList<>(List.of("engine", "impact"));
        args.addAll(Arrays.asList(options));
        return Shell.typing(input, args.toArray(String[]::new));
    }

    private static JsonNode coefficient(JsonNode answer, String name) {
        for (var c : answer.get("coefficients")) if (c.get("name").asString().equals(name)) return c;
        throw new AssertionError("no coefficient " + name + " in " + answer);
    }

    /** A series of months that falls by 5 from 2024-01 on. */
    private static List<String> months() {
        var random = new Random(5);
        var lines = new ArrayList<String>();
        for (int t = 0; t < 60; t++)
            lines.add("%d-%02d,%s".formatted(2020 + t / 12, t % 12 + 1, 20 + random.nextGaussian() - (t < 48 ? 0 : 5)));
        return lines;
    }

    private static String file(List<String> lines) {
        return "month,hours\n" + String.join("\n", lines) + "\n";
    }

    private static final String[] MONTHS = {"--time", "month", "--measure", "hours", "--change", "2024-01", "-"};

    private static String[] months(String... further) {
        var all = new ArrayList<>(List.of(further));
        all.addAll(List.of(MONTHS));
        return all.toArray(String[]::new);
    }

    @Nested
    @DisplayName("on published data")
    class Published {

        /** Commandeur and Koopman 2007, chapter 7. */
        @Test
        @DisplayName("gives the seat-belt law's fifth, with logarithms of the control too")
        void seatbelts() {
            var answer = answer(
                    "",
                    "--time=date",
                    "--measure=drivers",
                    "--change=1983.08333",
                    "--controls=PetrolPrice",
                    "--log",
                    "--season=12",
                    "--series",
                    DATA + "seatbelts.csv");

            assertThat(100 * answer.get("relative").asDouble()).isCloseTo(-21.1, within(.1));
            assertThat(coefficient(answer, "step").get("value").asDouble()).isCloseTo(-.23758695, within(1e-6));
            assertThat(coefficient(answer, "PetrolPrice").get("se").asDouble()).isCloseTo(.09840604, within(1e-6));
            assertThat(answer.get("logLik").asDouble()).isCloseTo(197.09288, within(1e-4));
            assertThat(answer.get("claimed").asBoolean()).isTrue();
            assertThat(answer.get("series").size()).isEqualTo(192);
        }

        /** Arkhangelsky et al. 2021, table 1. */
        @Test
        @DisplayName("gives Proposition 99 by three methods from a file with semicolons")
        void california() {
            var options = List.of(
                    "--panel",
                    "--time=Year",
                    "--unit=State",
                    "--treated=treated",
                    "--measure=PacksPerCapita",
                    DATA + "california_prop99.csv");

            assertThat(effect("sdid", options)).isCloseTo(-15.6038, within(.001));
            assertThat(effect("sc", options)).isCloseTo(-19.6197, within(.001));
            assertThat(effect("did", options)).isCloseTo(-27.3491, within(.001));
        }

        private double effect(String method, List<String> options) {
            var all = new ArrayList<>(options);
            all.addFirst("--method=" + method);
            return answer("", all.toArray(String[]::new)).get("effect").asDouble();
        }

        @Test
        @DisplayName("charts piston rings by their samples and viscosity by its batches")
        void charts() {
            var rings = answer(
                    "", "--method=xmr", "--time=sample", "--measure=diameter", "--change=26", DATA + "pistonrings.csv");
            var paint = answer(
                    "", "--method=xmr", "--time=batch", "--measure=viscosity", DATA + "montgomery_viscosity.csv");

            assertThat(rings.get("upper").asDouble()).isCloseTo(74.014304, within(1e-6));
            assertThat(rings.get("signals").get(0).get("time").asString()).isEqualTo("37");
            assertThat(paint.get("lower").asDouble()).isCloseTo(32.2446, within(1e-4));
        }
    }

    @Nested
    @DisplayName("on a file of months")
    class Months {

        @Test
        @DisplayName("does not mind the order of the rows")
        void order() {
            var shuffled = new ArrayList<>(months());
            Collections.reverse(shuffled);

            assertThat(answer(file(shuffled), MONTHS)).isEqualTo(answer(file(months()), MONTHS));
        }

        @Test
        @DisplayName("bridges missing rows and empty values")
        void gaps() {
            var lines = new ArrayList<>(months());
            lines.set(10, "2020-11,");
            lines.remove(30);

            var answer = answer(file(lines), MONTHS);

            assertThat(answer.get("model").get("observations").asInt()).isEqualTo(58);
        }

        @Test
        @DisplayName("holds the claim against the direction, the worthwhile improvement and the looks")
        void claim() {
            assertThat(answer(file(months()), months("--good=lower"))
                            .get("claimed")
                            .asBoolean())
                    .isTrue();
            assertThat(answer(file(months()), months("--good=higher"))
                            .get("claimed")
                            .asBoolean())
                    .isFalse();
            assertThat(answer(file(months()), months("--good=lower", "--delta=50%", "--looks=4"))
                            .get("claimed")
                            .asBoolean())
                    .isFalse();
        }

        @Test
        @DisplayName("says it in words too, and by segmented regression")
        void words() {
            assertThat(shell(file(months()), months("--report", "--horizons=6,12"))
                            .out())
                    .contains("Verdict: claimed", "After 6 periods: PERSISTS");
            assertThat(answer(file(months()), months("--method=segmented"))
                            .get("effect")
                            .asDouble())
                    .isCloseTo(-5, within(1.));
        }
    }

    @Nested
    @DisplayName("on a bad file")
    class Bad {

        @Test
        @DisplayName("names line, column and rule, exit 2")
        void place() {
            var lines = new ArrayList<>(months());
            lines.set(4, "2020-05,12;5");

            var shell = shell(file(lines), MONTHS);

            assertThat(shell.exit()).isEqualTo(2);
            assertThat(shell.err()).contains("line 6", "column hours", "not a number");
        }

        @Test
        @DisplayName("refuses a month that stands twice, and months that are not equally far apart")
        void times() {
            var twice = new ArrayList<>(months());
            twice.add(twice.getFirst());

            assertThat(shell(file(twice), MONTHS).err()).contains("line 62", "already in line 2");
            assertThat(shell("t,y\n1,1\n2,1\n3.5,1\n", "--time=t", "--measure=y", "--change=2", "-")
                            .exit())
                    .isEqualTo(2);
        }

        @Test
        @DisplayName("exits 3 with the reason when there is too little to go by")
        void few() {
            var shell = shell(file(months().subList(46, 50)), MONTHS);

            assertThat(shell.exit()).isEqualTo(3);
            assertThat(shell.out()).contains("infeasible", "4 readings");
        }

        @Test
        @DisplayName("gives a chart, not a claim, with too few periods")
        void chartOnly() {
            var answer = answer(file(months().subList(30, 60)), MONTHS);

            assertThat(answer.get("claimed").asBoolean()).isFalse();
            assertThat(answer.get("claim").get("verdict").asString()).isEqualTo("chart only");
        }
    }
}
