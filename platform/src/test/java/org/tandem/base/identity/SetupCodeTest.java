package org.tandem.base.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.tandem.Cast;
import org.tandem.TandemTest;

/** The first page's code: 128 bits, one hour, five tries, its hash alone is kept. Needs an installation without people. */
@TandemTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class SetupCodeTest {

    @Autowired
    SetupCode codes;

    @Autowired
    SetupCodeStore store;

    @Autowired
    PersonStore people;

    @Autowired
    RandomGenerator random;

    @Autowired
    SetupCodeCommand command;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient sql;

    @Test
    void a_code_lives_through_four_wrong_tries_and_one_right_one() {
        var code = codes.issue().orElseThrow();
        assertThat(code).matches("([0-9a-f]{4}-){7}[0-9a-f]{4}");
        assertThat(sql.sql("select row_to_json(s)::text from setup_code s")
                        .query(String.class)
                        .single())
                .doesNotContain(code.substring(0, 4) + code.substring(5, 9));

        for (int i = 0; i < 4; i++) {
            assertThat(codes.redeem("0000-0000")).isFalse();
        }
        assertThat(codes.redeem(" " + code.toUpperCase(java.util.Locale.ROOT) + " "))
                .isTrue();
        assertThat(codes.redeem(code)).as("used up").isFalse();

        five_wrong_tries_spend_it();
        an_hour_later_it_is_over();
        the_command_prints_it_until_somebody_has_an_account();
    }

    private void five_wrong_tries_spend_it() {
        var code = codes.issue().orElseThrow();
        for (int i = 0; i < 5; i++) {
            codes.redeem("0000-0000");
        }
        assertThat(codes.redeem(code)).isFalse();
    }

    private void an_hour_later_it_is_over() {
        var code = codes.issue().orElseThrow();
        var later = new SetupCode(store, people, random, () -> Instant.now().plus(Duration.ofMinutes(61)));
        assertThat(later.redeem(code)).isFalse();
    }

    private void the_command_prints_it_until_somebody_has_an_account() {
        assertThat(printed(0).strip()).matches("([0-9a-f]{4}-){7}[0-9a-f]{4}");
        cast.signUp("Ana Ruiz", "first", "Northwind");
        assertThat(printed(1)).contains("has its first person already");
    }

    private String printed(int status) {
        var bytes = new ByteArrayOutputStream();
        assertThat(command.run(List.of(), new PrintStream(bytes, true, StandardCharsets.UTF_8)))
                .isEqualTo(status);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
