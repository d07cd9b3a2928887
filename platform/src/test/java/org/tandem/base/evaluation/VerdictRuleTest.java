package org.tandem.base.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictRuleTest {

    private static final PanelItem ITEM = new PanelItem(
            UUID.randomUUID(), "idea", "One queue", "Route all claims\n through one queue.", "ideas/1", Set.of());

    @ParameterizedTest(name = "{0} because ''{1}'', quoting ''{2}'': {3}")
    @CsvSource({
        "GO,      It pays,  '',                                    ''",
        "GO,      '',       '',                                    reason",
        "NOT_NOW, Budget,   '',                                    ''",
        "NOT_NOW, '  ',     '',                                    reason",
        "NO,      Too slow, '',                                    quote",
        "NO,      Too slow, through two queues,                    quote",
        "NO,      Too slow, one queue,                             quote",
        "NO,      Too slow, route all CLAIMS through one queue,    ''",
        "NO,      Too slow, '“Route all claims through one queue.”', ''",
        "NO,      '',       Route all claims through one queue,    reason",
        "GO,      It pays,  words of somebody else,                quote",
    })
    void every_verdict_has_a_reason_and_a_rejection_quotes_the_item(
            Decision decision, String reason, String quote, String refusedField) {
        var problems = VerdictRule.check(List.of(ITEM), List.of(new Verdict(ITEM.id(), decision, reason, quote)));

        if (refusedField.isEmpty()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).extracting(Problem::field).containsExactly(refusedField + "-" + ITEM.id());
        }
    }

    @Test
    void an_item_without_a_verdict_is_named() {
        assertThat(VerdictRule.check(List.of(ITEM), List.of()))
                .extracting(Problem::reason)
                .containsExactly("Decide about “One queue”.");
    }

    @Test
    void a_verdict_on_something_else_is_refused() {
        var other = new Verdict(UUID.randomUUID(), Decision.GO, "Yes", "");
        assertThat(VerdictRule.check(List.of(), List.of(other)))
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains("no item"));
    }
}
