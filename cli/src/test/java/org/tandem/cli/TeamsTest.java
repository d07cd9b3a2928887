package org.tandem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TeamsTest {
    private static final String PEOPLE = """
            "people":[{"name":"Ana","organisation":"client","cost":5,"offers":["finance"],"away":[1]},
                      {"name":"Cem","organisation":"provider","cost":4,"offers":["data"]}]
            """;

    @Test
    void finds_a_team_and_a_rota() {
        Shell team = Shell.typing(
                "{" + PEOPLE + ",\"needs\":{\"data\":1}}", "engine", "teams", "--imbalance", "0", "--report", "-");
        assertThat(team.err()).isEmpty();
        assertThat(team.out()).isEqualTo("[Ana, Cem], cost 9 (proved)\n");
        assertThat(Shell.typing("{" + PEOPLE + ",\"phases\":2}", "engine", "teams", "--report", "-")
                        .out())
                .isEqualTo("Cem\nAna\n");
    }

    @Test
    void exits_3_when_a_skill_is_missing() {
        Shell shell = Shell.typing("{" + PEOPLE + ",\"needs\":{\"law\":1}}", "engine", "teams", "-");
        assertThat(shell.exit()).isEqualTo(3);
        assertThat(shell.err()).contains("\"law\" needs 1 people, but only 0 offer it");
    }
}
