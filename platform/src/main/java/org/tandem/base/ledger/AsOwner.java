package org.tandem.base.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets every store work in one transaction of the database's owner, whom row-level security does not bind: for check,
 * backup and restore, never for a request. Everything inside sees one snapshot.
 */
@Component
class AsOwner {

    private final DataSource app;
    private final String url;
    private final String user;
    private final String password;

    AsOwner(
            DataSource app,
            @Value("${spring.flyway.url:${spring.datasource.url}}") String url,
            @Value("${spring.flyway.user:}") String user,
            @Value("${spring.flyway.password:}") String password) {
        this.app = app;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** What is done; every {@code JdbcClient} in it uses this connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection owner) throws SQLException, IOException;
    }

    /** Keeps what the work changed, unless it throws. */
    <T> T keep(Work<T> work) {
        return call(work, true);
    }

    /** Undoes what the work changed, in any case. */
    <T> T undo(Work<T> work) {
        return call(work, false);
    }

    private <T> T call(Work<T> work, boolean keep) {
        try (var owner = DriverManager.getConnection(url, user, password)) {
            owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            owner.setAutoCommit(false);
            failRatherThanFilter(owner);
            var result = bound(owner, work);
            finish(owner, keep);
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The work of the database's owner (%s) failed: %s".formatted(user, e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A role whom row-level security binds after all would silently see fewer rows: rather an error. */
    private static void failRatherThanFilter(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("set local row_security = off");
        }
    }

    private static void finish(Connection owner, boolean keep) throws SQLException {
        if (keep) {
            owner.commit();
        } else {
            owner.rollback();
        }
    }

    private <T> T bound(Connection owner, Work<T> work) throws SQLException, IOException {
        TransactionSynchronizationManager.bindResource(app, new ConnectionHolder(owner, true));
        try {
            return work.on(owner);
        } finally {
            TransactionSynchronizationManager.unbindResource(app);
        }
    }
}
