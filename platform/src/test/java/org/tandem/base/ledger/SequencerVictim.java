package org.tandem.base.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A process that sequences one space and kills itself (SIGKILL) at its n-th step: a statement, a commit, or right after. */
final class SequencerVictim {

    private static final Set<String> STEPS =
            Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "commit");

    private static int left;

    private SequencerVictim() {}

    /** @param args address, user and password of the database; folder of the keys; the space; the step, from 1 */
    public static void main(String[] args) {
        left = Integer.parseInt(args[5]);
        var source = new Counting(args[0], args[1], args[2]);
        var sql = JdbcClient.create(source);
        var log = new LogStore(sql);
        var json = new FactJson(List.of());
        var keys = new LogKeys(Path.of(args[3]), "tandem.test");
        var sequencer = new Sequencer(
                log,
                new LedgerStore(sql, json),
                keys,
                new KeySchedules(sql, json, keys),
                new StaticListableBeanFactory().getBeanProvider(Listener.class),
                new TransactionTemplate(new ScopedTransactions(source)),
                InstantSource.system(),
                event -> {});
        System.exit(sequencer.sequence(UUID.fromString(args[4])) ? 0 : 1);
    }

    private static void step() {
        if (--left == 0) {
            kill();
        }
    }

    private static void kill() {
        try {
            new ProcessBuilder(
                            "kill", "-9", Long.toString(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("a killed process runs on");
    }

    /** Counts what its connections do. */
    private static final class Counting extends DriverManagerDataSource {

        Counting(String url, String user, String password) {
            super(url, user, password);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counted(Connection.class, super.getConnection());
        }
    }

    private static <T> T counted(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                SequencerVictim.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                    boolean counts = STEPS.contains(method.getName());
                    if (counts) {
                        step();
                    }
                    Object result = call(real, method, args);
                    if (method.getName().equals("commit")) {
                        step();
                    }
                    return result instanceof PreparedStatement statement
                            ? counted(PreparedStatement.class, statement)
                            : result;
                }));
    }

    private static Object call(Object real, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
