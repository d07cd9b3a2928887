package org.tandem.deliver.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Agreed;
import org.tandem.Cast;
import org.tandem.TandemTest;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Percent;
import org.tandem.bind.agreements.Service;
import org.tandem.bind.agreements.Service.ServiceLevel;
import org.tandem.bind.agreements.ServiceLevels;
import org.tandem.bind.agreements.ServiceNote;
import org.tandem.bind.agreements.Signatures;
import org.tandem.deliver.outcomes.Innovation.Claim;

/** All green with no innovation warns; the productivity target's attainment shows with its plan. */
@TandemTest
class InnovationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID ID = new UUID(1, 1);

    @Autowired
    Cast cast;

    @Autowired
    Agreed agreed;

    @Autowired
    Agreements agreements;

    @Autowired
    Signatures signatures;

    @Autowired
    ServiceLevels levels;

    @Autowired
    Plans plans;

    @Autowired
    Readings readings;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Innovations innovations;

    @ParameterizedTest(name = "missed {0}, verified {1} days ago: warns {2}")
    @CsvSource({
        "'', , true",
        "'', 366, true",
        "'', 364, false",
        "Right first time, , false",
        "-, , false",
    })
    void all_green_and_nothing_verified_for_a_year_warns(
            String missed, @Nullable Integer daysAgo, boolean warns) { // [N4]
        var note = missed.equals("-")
                ? null
                : new ServiceNote(
                        TODAY, List.of("Decided in 5 days"), missed.isEmpty() ? List.of() : List.of(missed), ID, ID);

        assertThat(new Innovation(note, null, claims(daysAgo, 4.), TODAY)
                        .warning()
                        .isPresent())
                .isEqualTo(warns);
    }

    private static List<Claim> claims(@Nullable Integer daysAgo, @Nullable Double improvement) {
        return daysAgo == null
                ? List.of()
                : List.of(new Claim(
                        ID,
                        ID,
                        "Fewer overpaid claims",
                        TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC).minusSeconds(86_400L * daysAgo),
                        improvement));
    }

    @ParameterizedTest(name = "{0} % better {1} days ago against {2} %: attained {3}")
    @CsvSource({
        "4, 10, 3, true",
        "3, 10, 3, true",
        "2.9, 10, 3, false",
        "4, 400, 3, false",
        "4, 10, , false",
        ", 10, 3, false",
    })
    void the_productivity_target_is_attained_by_a_claim_of_the_year( // [N4]
            @Nullable Double improvement, int daysAgo, @Nullable Integer target, boolean attained) {
        var owed = target == null ? null : Percent.of(target);

        assertThat(new Innovation(null, owed, claims(daysAgo, improvement), TODAY).attained())
                .isEqualTo(attained);
    }

    @Test
    void through_the_doors_the_warning_goes_with_the_first_verified_improvement_which_shows_with_its_plan() { // [N4]
        // [D42]
        var pair = cast.partnership();
        var space = pair.client().seat().space();
        agreed.service(
                pair, new Service(null, null, Percent.of(3), List.of(new ServiceLevel("Decided in 5 days", "95 %"))));
        var terms = pair.client()
                .does(() -> agreements.inForce(space))
                .orElseThrow()
                .terms();
        pair.provider()
                .runs(() -> levels.note(
                        pair.provider().seat(), LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC), List.of()));

        for (var reader : List.of(pair.client(), pair.provider())) {
            assertThat(reader.does(() -> innovations.of(space, terms)).warning())
                    .hasValueSatisfying(words -> assertThat(words).contains("no innovation was verified for a year"));
        }
        var measured = new Measured(plans, readings, outcomes, agreements, signatures);
        var plan = measured.signed(pair, Measured.claims(null, null));
        Measured.done(measured.importedClaims(pair.providerMember(), plan));
        Measured.done(measured.confirmed(pair.client(), measured.look(pair.client(), plan)));

        var better = pair.provider().does(() -> innovations.of(space, terms));
        assertThat(better.warning()).isEmpty();
        assertThat(better.attained()).isTrue();
        assertThat(better.ofTheYear()).singleElement().satisfies(claim -> {
            assertThat(claim.plan()).isEqualTo(plan);
            assertThat(claim.improvement()).isPositive();
        });
    }
}
