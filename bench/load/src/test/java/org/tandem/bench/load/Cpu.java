package org.tandem.bench.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

/**
 * Seconds of CPU that this process (server and load generator together) and PostgreSQL have taken so far: what compares
 * on a machine that does other work too.
 */
record Cpu(double server, double postgres) {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** PostgreSQL's part lacks processes that have ended; connections of a pool stay. */
    static Cpu now(Connection owner) throws SQLException {
        double postgres = 0;
        try (var statement = owner.createStatement()) {
            var pids = statement.executeQuery("select pid from pg_stat_activity");
            while (pids.next()) {
                postgres += ProcessHandle.of(pids.getLong(1))
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toNanos();
            }
        }
        return new Cpu(SYSTEM.getProcessCpuTime() / 1e9, postgres / 1e9);
    }

    Cpu since(Cpu before) {
        return new Cpu(server - before.server, postgres - before.postgres);
    }

    /** In milliseconds for each of so many. */
    String each(long count) {
        return String.format(
                Locale.ROOT,
                "CPU, ms each: %.3f (server %.3f, PostgreSQL %.3f)",
                1000 * (server + postgres) / count,
                1000 * server / count,
                1000 * postgres / count);
    }
}
