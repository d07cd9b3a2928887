package org.tandem.bind.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Agreed;
import org.tandem.Cast;
import org.tandem.Cast.Partnership;
import org.tandem.Cast.Player;
import org.tandem.TandemTest;
import org.tandem.bind.agreements.Service.ServiceLevel;

/** What the contract delivers, and how it was delivered. */
@TandemTest
class ServiceLevelsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    Cast cast;

    @Autowired
    Agreed agreed;

    @Autowired
    Agreements agreements;

    @Autowired
    ServiceLevels levels;

    Partnership pair;
    UUID space;

    @BeforeEach
    void two_levels_are_in_force() {
        pair = cast.partnership();
        space = pair.client().seat().space();
        agreed.service(
                pair,
                new Service(
                        ProcessArea.CLAIMS,
                        ServiceKind.BACK_OFFICE,
                        Percent.of(3),
                        List.of(
                                new ServiceLevel("Decided in 5 days", "95 %"),
                                new ServiceLevel("Right first time", "98 %"))));
    }

    private List<Problem> refused(Player who, LocalDate until, String... missed) {
        return ((Saving.Refused) who.does(() -> levels.note(who.seat(), until, List.of(missed)))).problems();
    }

    @Test
    void the_relationship_is_tagged_with_its_process_area_and_one_of_four_kinds_of_work() { // [D2]
        var service = pair.provider()
                .does(() -> agreements.inForce(space))
                .orElseThrow()
                .terms()
                .delivery()
                .service();

        assertThat(service.area()).isEqualTo(ProcessArea.CLAIMS);
        assertThat(service.kind()).isEqualTo(ServiceKind.BACK_OFFICE);
        assertThat(ServiceKind.values())
                .extracting(ServiceKind::title)
                .containsExactly("Back office", "Front office", "Expert work", "Technology");
    }

    @ParameterizedTest(name = "noted by the client: {0}")
    @ValueSource(booleans = {true, false})
    void either_side_notes_which_levels_were_missed_and_both_read_it(boolean byClient) { // [N4] [D42]
        var who = byClient ? pair.clientMember() : pair.providerMember();
        var reader = byClient ? pair.provider() : pair.client();

        who.runs(() -> levels.note(who.seat(), TODAY.minusMonths(3), List.of("Right first time")));
        who.runs(() -> levels.note(who.seat(), TODAY, List.of()));

        assertThat(reader.does(() -> levels.list(space, 0, 10)))
                .extracting(ServiceNote::allGreen)
                .containsExactly(true, false);
    }

    @Test
    void what_is_not_agreed_or_has_not_been_is_refused() { // [N4]
        assertThat(refused(pair.client(), TODAY.plusDays(1)))
                .extracting(Problem::field)
                .containsExactly("until");
        assertThat(refused(pair.client(), TODAY, "Cheerfulness"))
                .extracting(Problem::reason)
                .containsExactly("“Cheerfulness” is no agreed service level.");

        pair = cast.partnership();
        assertThat(refused(pair.client(), TODAY))
                .extracting(Problem::reason)
                .singleElement()
                .asString()
                .startsWith("No service level is in force.");
    }
}
