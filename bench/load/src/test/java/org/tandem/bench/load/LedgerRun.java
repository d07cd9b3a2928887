package org.tandem.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
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
import org.tandem.web.Server;

/**
 * How many facts a second go through the database, one a transaction, and how long each waits for its checkpoint; beside
 * it, how many rows of the same size the same PostgreSQL takes, one a transaction. Docs/proof.md has the figures.
 *
 * <p>{@code -Dledger.seconds=20 -Dledger.spaces=20 -Dledger.rate=2000 -Dledger.writers=8}
 */
@SpringBootTest(classes = Server.class)
@ContextConfiguration(initializers = LoadDatabase.class)
@Import({Cast.class, Diary.class})
class LedgerRun {

    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("ledger.seconds", 20));
    private static final int SPACES = Integer.getInteger("ledger.spaces", 20);
    private static final int RATE = Integer.getInteger("ledger.rate", 2000);
    private static final int WRITERS = Integer.getInteger("ledger.writers", 8);
    private static final long LONGEST_WAIT = 1000;
    private static final String WORDS = "what somebody said, in some words of an ordinary length ".repeat(2);

    @Autowired
    Cast cast;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource source;

    @Autowired
    Environment environment;

    @Test
    void facts_wait_less_than_a_second_for_their_checkpoint() throws SQLException, InterruptedException {
        var players = IntStream.range(0, SPACES)
                .mapToObj(i -> cast.partnership().client())
                .toList();
        say("warm-up");
        facts(players, LENGTH.multipliedBy(2), 0);
        rawTable();
        raw(Duration.ofSeconds(3));

        var rows = raw(LENGTH);
        say("rows of the same size, one a transaction: " + rows);
        var most = facts(players, LENGTH, 0);
        say("facts as fast as they go: %s; %.0f %% of the rows".formatted(most, 100 * most.rate() / rows.rate()));
        var paced = facts(players, LENGTH, RATE);
        say("facts at a set pace of %,d: %s".formatted(RATE, paced));

        assertThat(paced.rate()).isGreaterThan(.98 * RATE);
        assertThat(paced.longest()).isLessThan(LONGEST_WAIT);
    }

    /** @param waits for the checkpoint, in words; "" for rows without one */
    private record Run(long count, double seconds, Cpu cpu, String waits, long longest) {
        double rate() {
            return count / seconds;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,.0f a second; %s%s", rate(), cpu.each(count), waits);
        }
    }

    /** @param pace facts a second over all writers; 0 as fast as they go */
    private Run facts(List<Player> players, Duration length, int pace) throws SQLException, InterruptedException {
        ledger.settle();
        try (var owner = Owner.of(environment)) {
            var waits = new Waits(
                    owner, players.stream().map(player -> player.seat().space()).toList());
            var watcher = Thread.ofPlatform().start(waits::watch);
            var cpu = Cpu.now(owner);
            long before = System.nanoTime();
            long written = writers(length, pace, (writer, n) -> {
                int which = (int) ((writer + n * WRITERS) % players.size());
                write(players.get(which));
                waits.committed(which);
            });
            double seconds = (System.nanoTime() - before) / 1e9;
            waits.end();
            watcher.join();
            return new Run(
                    written,
                    seconds,
                    Cpu.now(owner).since(cpu),
                    "; wait for the checkpoint, ms: " + waits,
                    waits.longest());
        }
    }

    private void write(Player player) {
        player.does(() -> Objects.requireNonNull(transaction.execute(status -> ledger.record(
                player.seat().did(new Subject("diary", UUID.randomUUID()), new Diary.DiaryWritten(WORDS))))));
    }

    @FunctionalInterface
    private interface Work {
        void write(int writer, long n);
    }

    private static long writers(Duration length, int pace, Work work) throws InterruptedException {
        var written = new AtomicLong();
        var done = new CountDownLatch(WRITERS);
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                threads.execute(() -> {
                    for (long n = 0; System.nanoTime() - start < length.toNanos(); n++) {
                        if (pace > 0) {
                            LockSupport.parkNanos(start + n * WRITERS * 1_000_000_000L / pace - System.nanoTime());
                        }
                        work.write(number, n);
                        written.incrementAndGet();
                    }
                    done.countDown();
                });
            }
            done.await();
        }
        return written.get();
    }

    private void rawTable() throws SQLException {
        try (var owner = Owner.of(environment);
                var statement = owner.createStatement()) {
            statement.execute("create table raw_row (space uuid, id uuid, salt bytea, payload text, leaf bytea,"
                    + " primary key (space, id))");
            statement.execute(
                    "grant insert on raw_row to " + environment.getRequiredProperty("spring.flyway.placeholders.app"));
        }
    }

    private Run raw(Duration length) throws SQLException, InterruptedException {
        var space = UUID.randomUUID();
        var payload = WORDS + "x".repeat(330);
        try (var owner = Owner.of(environment)) {
            var cpu = Cpu.now(owner);
            long before = System.nanoTime();
            long written = writers(length, 0, (writer, n) -> row(space, payload));
            double seconds = (System.nanoTime() - before) / 1e9;
            return new Run(written, seconds, Cpu.now(owner).since(cpu), "", 0);
        }
    }

    private void row(UUID space, String payload) {
        try (var connection = source.getConnection();
                var insert = connection.prepareStatement(
                        "insert into raw_row (space, id, salt, payload, leaf) values (?, ?, ?, ?, ?)")) {
            insert.setObject(1, space);
            insert.setObject(2, UUID.randomUUID());
            insert.setBytes(3, new byte[32]);
            insert.setString(4, payload);
            insert.setBytes(5, new byte[49]);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(String what) {
        System.out.printf(
                Locale.ROOT,
                "%s (%d processors, load average %.1f)%n",
                what,
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
