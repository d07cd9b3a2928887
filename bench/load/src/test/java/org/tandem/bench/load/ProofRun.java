package org.tandem.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.base.ledger.Diary;
import org.tandem.base.ledger.Ledger;
import org.tandem.base.ledger.Subject;
import org.tandem.proof.NoteVerifier;
import org.tandem.proof.Receipts;
import org.tandem.proof.Verdict;
import org.tandem.web.Server;

/**
 * How long a receipt takes from a log of ten million leaves in PostgreSQL, as the product gives it: rights, words, place,
 * proof, checkpoint. The first and the last facts are real, the leaves between were only put into the tables.
 *
 * <p>{@code -Dproof.leaves=10000000}
 */
@SpringBootTest(classes = Server.class)
@ContextConfiguration(initializers = LoadDatabase.class)
@Import({Cast.class, Diary.class})
class ProofRun {

    private static final long LEAVES = Long.getLong("proof.leaves", 10_000_000);
    private static final int REAL = 500;
    private static final double MOST_MILLIS = 5;

    @Autowired
    Cast cast;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    @Test
    void a_receipt_from_ten_million_leaves_takes_less_than_five_milliseconds() throws SQLException, IOException {
        var ana = cast.partnership().client();
        var facts = new ArrayList<>(facts(ana));
        try (var owner = Owner.of(environment)) {
            new Padding(owner, ana.seat().space()).upTo(LEAVES);
        }
        facts.addAll(facts(ana));

        var receipts = facts.stream().map(fact -> receipt(ana, fact)).toList();
        var key = List.of(NoteVerifier.parse(ledger.verifierKey()));
        assertThat(receipts)
                .allSatisfy(receipt -> assertThat(Receipts.verify(receipt, key)).isInstanceOf(Verdict.Proved.class));
        var cold = times(ana, facts);
        var warm = times(ana, facts);
        System.out.printf(
                Locale.ROOT,
                "%,d leaves, load average %.1f; a receipt, ms: %s; again: %s%n",
                LEAVES,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                said(cold),
                said(warm));

        assertThat(at(warm, .5)).as("the tail is that of the machine").isLessThan(MOST_MILLIS);
    }

    private List<UUID> facts(Player ana) {
        var facts = IntStream.range(0, REAL).mapToObj(i -> fact(ana)).toList();
        ledger.settle();
        return facts;
    }

    private UUID fact(Player ana) {
        return ana.does(() -> Objects.requireNonNull(transaction.execute(status -> ledger.record(
                        ana.seat().did(new Subject("diary", UUID.randomUUID()), new Diary.DiaryWritten("words")))))
                .id());
    }

    private org.tandem.proof.Receipt receipt(Player ana, UUID fact) {
        return ana.does(() -> ledger.receipt(ana.seat().space(), fact)).orElseThrow();
    }

    /** In milliseconds, sorted. */
    private List<Double> times(Player ana, List<UUID> facts) {
        return facts.stream().map(fact -> time(ana, fact)).sorted().toList();
    }

    private double time(Player ana, UUID fact) {
        long before = System.nanoTime();
        Objects.requireNonNull(receipt(ana, fact));
        return (System.nanoTime() - before) / 1e6;
    }

    private static double at(List<Double> sorted, double quantile) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.round(quantile * sorted.size())));
    }

    private static String said(List<Double> times) {
        return String.format(
                Locale.ROOT, "median %.2f, 95 %% %.2f, longest %.2f", at(times, .5), at(times, .95), at(times, 1));
    }
}
