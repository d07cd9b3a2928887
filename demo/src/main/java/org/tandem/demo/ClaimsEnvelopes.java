package org.tandem.demo;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tandem.base.envelopes.Envelopes;
import org.tandem.cast.Actor;
import org.tandem.cast.Keeping;
import org.tandem.cast.Keeping.Keeper;
import org.tandem.demo.Stage.Pair;

/**
 * Both sides write down what they would put in at most, and neither sees the other's figure first: one box that was opened,
 * and one that still takes envelopes. The custodians' keys are forgotten with this program, so whoever wants to see a box
 * open makes keys and a box of their own.
 */
@Component
record ClaimsEnvelopes(Keeping keeping, StoryClock clock) {

    private static final String PURPOSE =
            "Each side writes down the most that it would put into the next improvement. Neither sees the other's figure before its own is in.";
    private static final int NEEDED = 3;
    private static final int DAYS_OPEN = 21;

    /**
     * The box of the first year, until its envelopes are open.
     *
     * @return its custodians, two of each side
     */
    List<Keeper> opened(Pair pair, Actor chen, Actor dora, Timeline timeline) {
        clock.turnTo(timeline.before(6, 21));
        var keepers = Stream.of(pair.client(), chen, pair.provider(), dora)
                .map(keeping::keeper)
                .toList();
        var box = box(keepers, "The most that each side puts in", timeline.before(6, 25));
        keeping.submit(
                chen, box, "northwind.txt", "At most 40,000 EUR, half of it once the pilot has shown that it works.");
        keeping.submit(dora, box, "meridian.txt", "At most 25,000 EUR, and the two people who know the claims best.");
        clock.turnTo(timeline.before(6, 26));
        keepers.subList(0, NEEDED).forEach(keeper -> keeping.release(keeper, box));
        return keepers;
    }

    /** The box of the year to come: one side has handed in, the other may. */
    void open(List<Keeper> keepers, Actor chen) {
        clock.turnToNow();
        var today = clock.today();
        clock.turnTo(today.minusDays(3));
        var box = box(keepers, "The most that each side puts in next year", today.plusDays(DAYS_OPEN));
        keeping.submit(chen, box, "northwind-next-year.txt", "At most 60,000 EUR, if the portal comes with it.");
    }

    private UUID box(List<Keeper> keepers, String title, LocalDate deadline) {
        var people = keepers.stream().map(keeper -> keeper.actor().person()).collect(toSet());
        return keeping.open(
                keepers.getFirst().actor(), new Envelopes.Plan(title, PURPOSE, false, NEEDED, people, noon(deadline)));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
}
