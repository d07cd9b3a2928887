package org.tandem.choose.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandem.base.identity.Role;
import org.tandem.base.identity.Seat;
import org.tandem.bind.agreements.Percent;
import org.tandem.bind.agreements.Stake;

/** An idea takes 100.00 EUR; amounts are cents. */
class FundingRuleTest {

    private static final UUID SPACE = new UUID(0, 1);
    private static final UUID MINE = new UUID(0, 2);
    private static final UUID OTHERS = new UUID(0, 3);
    private static final UUID ANA = new UUID(0, 4);
    private static final UUID BILAL = new UUID(0, 5);

    /** Mine: put in before by the asker; others: put in before by the other side; put: by mine over all ideas. */
    @ParameterizedTest(name = "mine {0}, others {1}, limit {2}, cap {3}, put {4}, asked {5}: {6}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
               0 |    0 |    - |     - |    0 |  6000 | -
               0 | 4000 |    - |     - |    0 |  6000 | -
               0 | 4000 | 6000 |  9000 | 3000 |  6000 | -
               0 |    0 |    - |     - |    0 |     0 | must be more than 0
               0 | 4000 |    - |     - |    0 |  6001 | lacks 60.00 EUR and you put in 60.01 EUR. Put in at most 60.00 EUR
               0 |    0 |    - |     - |    0 | 10000 | leave nothing for the other side
            2000 |    0 | 5000 |     - | 2000 |  3001 | limit is 50.00 EUR; you have put in 20.00 EUR and ask for 30.01 EUR more
               0 |    0 |    - |  9000 | 4000 |  5001 | cap of Northwind is 90.00 EUR; 40.00 EUR is put in over all ideas and 50.01 EUR is asked. Put in at most 50.00 EUR
               0 |    0 |    - |     0 |    0 |     1 | cap of Northwind is 0.00 EUR
               0 |    0 |    - |  3000 | 4000 |     1 | Put in at most 0.00 EUR
            """)
    void money_stays_within_what_lacks_the_limit_of_the_seat_and_the_cap( // [B11]
            long mine,
            long others,
            @Nullable Long limit,
            @Nullable Long cap,
            long put,
            long asked,
            @Nullable String refusal) {
        var who = new Seat(SPACE, ANA, MINE, Role.FINANCE, limit);

        var answer = FundingRule.fund(funding(mine, others, null), who, asked, position(cap, put));

        assertThat(answer.map(FundingChange.Refused::reason).orElse("put in"))
                .contains(refusal == null ? "put in" : refusal);
        assertThat(answer.isEmpty()).isEqualTo(refusal == null);
    }

    @Test
    void nothing_more_goes_into_a_complete_funding() {
        var who = new Seat(SPACE, ANA, MINE, Role.FINANCE, null);

        assertThat(FundingRule.fund(funding(5000, 5000, Instant.EPOCH), who, 1, position(null, 5000)))
                .hasValueSatisfying(refused -> assertThat(refused.reason()).contains("complete"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            1, EUR, -
            0, EUR, cost
            1, EURO, currency
            1, XXX, currency
            """)
    void a_funding_names_a_cost_and_a_currency(long cost, String currency, @Nullable String field) {
        var answer = FundingRule.open(new Ask(SPACE, cost, currency), null);

        assertThat(answer.map(FundingChange.Refused::field).orElse(null)).isEqualTo(field);
    }

    private static Funding funding(long mine, long others, @Nullable Instant completed) {
        return new Funding(
                SPACE,
                SPACE,
                1,
                new Ask(SPACE, "Scan at the door", 10000, "EUR"),
                List.of(MINE, OTHERS),
                List.of(new PutIn(MINE, ANA, mine), new PutIn(OTHERS, BILAL, others)),
                completed);
    }

    private static Position position(@Nullable Long cap, long put) {
        return new Position(
                MINE, "Northwind", "EUR", put, cap == null ? null : new Stake(MINE, cap, cap, Percent.of(50)));
    }
}
