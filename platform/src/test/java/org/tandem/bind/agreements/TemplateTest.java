package org.tandem.bind.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void of_a_long_term_agreement_proposes_the_best_incentives_and_how_it_ends() { // [A7]
        var terms = Template.LONG_TERM.over(Terms.UNSAID);

        assertThat(terms.money().incentives())
                .extracting(pledge -> pledge.incentive().strength())
                .containsOnly(Incentive.Strength.BEST)
                .hasSize(3);
        assertThat(terms.delivery().exit().noticeDays()).isEqualTo(180);
        assertThat(terms.delivery().exit().complete())
                .as("the date of the drill is for the parties to choose")
                .isFalse();
    }

    @Test
    void leaves_what_is_said_already_as_it_is() { // [A7]
        var own = new ExitPlan(List.of("We meet no more"), "Hand over.", 30, null);
        var said = Terms.UNSAID.with(Terms.UNSAID.delivery().with(own));

        assertThat(Template.LONG_TERM.over(said).delivery().exit()).isEqualTo(own);
    }

    @Test
    void is_found_by_its_name_in_addresses() {
        assertThat(Template.of("long-term")).contains(Template.LONG_TERM);
        assertThat(Template.of("short-term")).isEmpty();
    }
}
