package org.tandem.base.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Counts everything again, for {@code ./tandem check}: each log against its checkpoints, each table against its facts.
 * Works on one snapshot, in a transaction that is undone, while the server may go on.
 */
@Component
public class Recount {

    private final AsOwner owner;
    private final RecountStore store;
    private final LogCheck log;
    private final Replay replay;

    Recount(AsOwner owner, RecountStore store, LogCheck log, Replay replay) {
        this.owner = owner;
        this.store = store;
        this.log = log;
        this.replay = replay;
    }

    /**
     * Something that is not as it should be.
     *
     * @param where the fact, the checkpoint or the table's row
     */
    public record Difference(UUID space, String where, String explanation) {
        @Override
        public String toString() {
            return "space %s, %s: %s".formatted(space, where, explanation);
        }
    }

    /**
     * @param facts how many facts were read
     * @param differences what was found; empty when all is as the facts say
     * @param remarks what was left out of the comparison, and why
     */
    public record Report(int spaces, long facts, List<Difference> differences, List<String> remarks) {
        public boolean sound() {
            return differences.isEmpty();
        }
    }

    /** @param kept checkpoints that were kept elsewhere (by a party, in receipts): signed notes; may be none */
    public Report run(Collection<String> kept) {
        return run(kept, space -> true);
    }

    /** As {@link #run(Collection)}, over these spaces alone. */
    public Report run(Collection<String> kept, Predicate<UUID> some) {
        return owner.undo(connection -> {
            var page = new Page();
            var spaces = store.spaces().stream().filter(some).toList();
            replay.shadow();
            for (var space : spaces) {
                log.check(space, kept, page);
                replay.compare(space, connection, page);
            }
            return new Report(spaces.size(), page.facts, List.copyOf(page.differences), List.copyOf(page.remarks));
        });
    }

    /** What is written down on the way. */
    static final class Page {
        private final List<Difference> differences = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();
        private long facts;

        void read() {
            facts++;
        }

        void differs(UUID space, String where, String explanation) {
            differences.add(new Difference(space, where, explanation));
        }

        void differs(UUID space, List<UUID> facts, String explanation) {
            facts.forEach(fact -> differs(space, "fact " + fact, "This fact " + explanation));
        }

        void remark(String words) {
            remarks.add(words);
        }
    }
}
