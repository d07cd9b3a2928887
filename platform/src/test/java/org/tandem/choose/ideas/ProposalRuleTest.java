package org.tandem.choose.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandem.base.evaluation.Problem;
import org.tandem.base.identity.Role;

class ProposalRuleTest {

    @ParameterizedTest(name = "{0}, {1} end users, says so: {2} -> {3}")
    @CsvSource({
        "END_USER, 1, false, ''",
        "END_USER, 4, true,  fromEndUser",
        "END_USER, 5, true,  ''",
        "MEMBER,   9, true,  fromEndUser",
        "MEMBER,   9, false, ''",
    })
    void that_an_end_user_proposes_it_is_said_only_where_it_does_not_tell_who( // [E32]
            Role role, long endUsers, boolean says, String refused) {
        var proposal = new Proposal("One queue", "All in one.", "Hours saved", null, says);

        assertThat(ProposalRule.check(proposal, role, endUsers))
                .extracting(Problem::field)
                .isEqualTo(refused.isEmpty() ? java.util.List.of() : java.util.List.of(refused));
    }

    @Test
    void title_text_and_benefit_are_needed() {
        assertThat(ProposalRule.check(new Proposal(" ", "", ""), Role.MEMBER, 0))
                .extracting(Problem::field)
                .containsExactly("title", "text", "benefit");
    }

    @Test
    void a_pseudonym_comes_from_chance_and_is_never_given_twice() { // [C2]
        var given = new HashSet<String>();
        var pseudonyms = new Pseudonyms(new Random(7));
        for (int i = 0; i < 5000; i++) {
            assertThat(given.add(pseudonyms.draw(given::contains))).isTrue();
        }
        assertThat(given).allMatch(name -> name.matches("[A-Z][a-z]+( [A-Z][a-z]+){2}"));
    }

    @Test
    void when_all_names_are_taken_a_number_is_added() {
        assertThat(new Pseudonyms(new Random(7)).draw(name -> true)).matches(".* \\d{4}");
    }
}
