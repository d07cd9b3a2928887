package org.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engines that read JSON say about files that are wrong: engine, file, and a part of the complaint. */
class BadJsonTest {
    private static Shell run(String engineFileAndComplaint) {
        String[] parts = engineFileAndComplaint.split("\\|", -1);
        Shell shell = Shell.typing(parts[1], "engine", parts[0], "-");
        assertThat(shell.err()).contains(parts[2]).doesNotContain("Exception", "JsonToken", "java.");
        assertThat(shell.out()).isEmpty();
        return shell;
    }

    @Nested
    class A_field_that_is_missing_or_null {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "assignment|{\"load\":1,\"affinity\":[[1]]}|coverage is missing",
                    "assignment|{\"coverage\":1,\"load\":null,\"affinity\":[[1]]}|load is missing",
                    "assignment|{\"coverage\":1,\"load\":1,\"affinity\":[null,[1]]}|affinity[0] is missing",
                    "assignment|{\"coverage\":1,\"load\":1,\"affinity\":[[1]],\"conflicts\":[null]}|conflicts[0] is missing",
                    "selection|{\"limits\":{}}|projects is missing",
                    "selection|{\"projects\":[null],\"limits\":{}}|projects[0] is missing",
                    "selection|{\"projects\":[{\"value\":1}],\"limits\":{}}|projects[0].id is missing",
                    "selection|{\"projects\":[{\"id\":\"a\"}],\"limits\":{}}|projects[0].value is missing",
                    "selection|{\"projects\":[],\"limits\":{\"m\":null}}|limits.m is missing",
                    "selection|{\"projects\":[],\"limits\":{},\"requires\":[[\"a\",null]]}|requires[0][1] is missing",
                    "sharing|{\"players\":[\"A\",null],\"values\":{\"A\":1}}|players[1] is missing",
                    "sharing|{\"players\":[\"A\"],\"values\":{\"A\":null}}|values.A is missing",
                    "sharing|{\"keeper\":\"c\",\"target\":2,\"spend\":1,\"bands\":[{\"to\":1,\"shares\":{}}]}|bands[0].from is missing",
                    "decisions|{\"comparisons\":[null,[1,2]]}|comparisons[0] is missing",
                    "decisions|{\"comparisons\":[[1,null],[null,1]]}|neither row 1, column 2 nor row 2, column 1",
                    "decisions|{\"alternatives\":[\"a\"],\"criteria\":[null],\"values\":[[1]]}|criteria[0] is missing",
                    "teams|{\"needs\":{}}|people is missing",
                    "teams|{\"people\":[{\"organisation\":\"c\"}],\"needs\":{}}|people[0].name is missing",
                    "teams|{\"people\":[],\"needs\":{\"a\":null}}|needs.a is missing",
                    "sharing|null|It holds null",
                    "sharing||The file is empty",
                })
        void is_named_by_its_path(String engineFileAndComplaint) {
            assertThat(run(engineFileAndComplaint).exit()).isEqualTo(2);
        }
    }

    @Nested
    class A_value_of_another_kind {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "assignment|{\"coverage\":1.5}|coverage is 1.5, but must be a whole number",
                    "assignment|{\"coverage\":\"3\"}|coverage is \"3\", but must be a whole number",
                    "assignment|{\"coverage\":1e12}|must be a whole number below 2^31",
                    "assignment|{\"affinity\":[[1,\"x\"]]}|line 1, column 17: affinity[0][1] is \"x\", but must be a number",
                    "assignment|{\"affinity\":[[1,null]]}|affinity[0][1] is null, but must be a number",
                    "assignment|{\"affinity\":{\"a\":1}}|affinity is an object, but must be a list",
                    "assignment|{\"coverage\":1,\"load\":1,\"affinity\":[[1e999]]}|affinity[0][0] is beyond the range",
                    "assignment|{\"coverage\":1,\"load\":{\"a\":1},\"affinity\":[[1]]}|load ({\"a\":1}) must be a whole number",
                    "assignment|{\"coverage\":1,\"load\":[1,\"x\"],\"affinity\":[[1],[2]]}|load[1] (\"x\") must be a whole number",
                    "assignment|{\"conflicts\":[[0.5,1]]}|conflicts[0][0] is 0.5, but must be a whole number",
                    "assignment|[]|The whole is a list, but must be an object",
                    "selection|{\"limits\":{\"m\":\"x\"}}|limits.m is \"x\", but must be a number, or a fraction",
                    "selection|{\"limits\":{\"m\":1e999999999}}|must be a number, or a fraction",
                    "decisions|{\"comparisons\":[[1,\"3/0\"]]}|comparisons[0][1] is \"3/0\"",
                    "sharing|{\"amount\":100.5}|amount is 100.5, but must be a whole number",
                })
        void is_shown_with_the_rule(String engineFileAndComplaint) {
            assertThat(run(engineFileAndComplaint).exit()).isEqualTo(2);
        }
    }

    @Nested
    class A_file_that_contradicts_itself {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "assignment|{\"coverage\":1,\"load\":1,\"affinity\":[]}|affinity is empty",
                    "assignment|{\"coverage\":1,\"load\":[1],\"affinity\":[[1],[2]]}|load has 1 entries for 2",
                    "assignment|{\"coverage\":1,\"load\":1,\"affinity\":[[1]],\"reviewerOrganisation\":[]}|reviewerOrganisation has 0 entries for 1",
                    "assignment|{\"coverage\":1,\"load\":1,\"triples\":[[0,0,1],[0,0,2]]}|The pair of reviewer 0 and item 0 stands twice",
                    "assignment|{\"coverage\":1,\"load\":1,\"affinity\":[[1e200]]}|at most 1e100",
                    "selection|{\"projects\":[{\"id\":\"a\",\"value\":3,\"high\":2}],\"limits\":{}}|the high end of \"a\" (2) is below its value (3)",
                    "decisions|{\"alternatives\":[\"a\",\"a\"],\"criteria\":[{\"name\":\"x\"}],\"values\":[[1],[2]]}|The alternative \"a\" stands twice",
                    "teams|{\"people\":[{\"name\":\"A\",\"organisation\":\"c\"},{\"name\":\"A\",\"organisation\":\"p\"}],\"needs\":{}}|\"A\" stands twice",
                    "teams|{\"people\":[],\"needs\":{\"law\":-1}}|must not be negative",
                    "teams|{\"people\":[{\"name\":\"A\",\"organisation\":\"c\",\"away\":[4]}],\"phases\":3}|phases count from 1 to 3",
                    "teams|{\"people\":[],\"phases\":-1}|A rota has 1 to 1000 phases, not -1",
                    "selection|{\"limit\":{}}|There is no field \"limit\" here, only [excludes, limits, mustHave, projects, requires]",
                    "selection|{\"limits\":{},}|Maybe a comma, a quote or a bracket",
                    "assignment|{\"coverage\":1,\"coverage\":2}|Duplicate Object property \"coverage\"",
                })
        void is_refused_with_both_sides(String engineFileAndComplaint) {
            assertThat(run(engineFileAndComplaint).exit()).isEqualTo(2);
        }
    }

    @Nested
    class A_good_file {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "assignment|{\"coverage\":1.0,\"load\":2,\"affinity\":[[1,2],[3,4]],\"reviewerOrganisation\":[\"a\",null]}|\"sum\":7.0",
                    "decisions|{\"comparisons\":[[1,\"3\",5],[\"1/3\",1,2],[null,null,1]]}|\"weights\":[0.648",
                    "sharing|{\"players\":[\"A\",\"B\"],\"values\":{\"A\":\"1/3\",\"A+B\":\"5/3\"}}|\"shapleyExact\":{\"A\":\"1\",\"B\":\"2/3\"}",
                    "selection|{\"projects\":[{\"id\":\"a\",\"value\":13.436424411240122,\"uses\":{\"m\":84.74337369372327}}],\"limits\":{\"m\":84.74337369372327}}|\"value\":13.436424411240122,\"bound\":13.436424411240122,\"proved\":true,\"chosen\":[\"a\"]",
                })
        void may_write_numbers_as_people_and_programs_do(String engineFileAndAnswer) {
            String[] parts = engineFileAndAnswer.split("\\|", -1);
            Shell shell = Shell.typing(parts[1], "engine", parts[0], "-");
            assertThat(shell.err()).isEmpty();
            assertThat(shell.out().replaceAll("\\s", "")).contains(parts[2]);
        }
    }
}
