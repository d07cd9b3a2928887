package org.tandem.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.base.ledger.Ledger;
import org.tandem.choose.ideas.Ideas;
import org.tandem.choose.ideas.Proposal;
import org.tandem.choose.ideas.Proposing;
import org.tandem.web.story.Filled;
import org.tandem.web.story.doors.Doors;

/** Partnerships that have been through the journey, each with its ideas: made through the doors, many to a transaction. */
@TestComponent
class Seeded {

    private static final int AT_ONCE = 100;
    private static final String TEXT = """
            Compare each claim with the price that its contract names before it is paid, and hold back what differs by more \
            than a tenth until somebody has looked at it. The list of prices is there already; nobody reads it at that moment. \
            """;

    private final Doors doors;
    private final Cast cast;
    private final Ideas ideas;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Seeded(Doors doors, Cast cast, Ideas ideas, Ledger ledger, TransactionTemplate transaction) {
        this.doors = doors;
        this.cast = cast;
        this.ideas = ideas;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** The leaders of a partnership. */
    record Pair(Player client, Player provider) {}

    List<Pair> spaces(int spaces, int ideasEach) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < spaces; i++) {
            var filled = Filled.by(doors.teller(), "load" + i);
            pairs.add(new Pair(
                    cast.player(filled.ana().person(), filled.space()),
                    cast.player(filled.bilal().person(), filled.space())));
        }
        try (var workers = Executors.newFixedThreadPool(2)) {
            var all = pairs.stream().map(pair -> fill(pair, ideasEach)).toList();
            for (var done : workers.invokeAll(all)) {
                done.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The ideas were not made.", e);
        }
        ledger.settle();
        return pairs;
    }

    private Callable<Integer> fill(Pair pair, int count) {
        return () -> {
            for (int from = 0; from < count; from += AT_ONCE) {
                int first = from;
                var who = first / AT_ONCE % 2 == 0 ? pair.client() : pair.provider();
                who.runs(() -> transaction.executeWithoutResult(status ->
                        IntStream.range(first, Math.min(count, first + AT_ONCE)).forEach(n -> propose(who, n))));
            }
            return count;
        };
    }

    private void propose(Player who, int n) {
        var proposed = ideas.propose(
                who.seat(),
                new Proposal("Check the price first, way " + n, TEXT.repeat(1 + n % 4), "Fewer claims to claw back."));
        if (!(proposed instanceof Proposing.Proposed)) {
            throw new IllegalStateException("Refused: " + proposed);
        }
    }
}
