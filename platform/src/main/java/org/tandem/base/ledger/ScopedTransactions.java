package org.tandem.base.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins every transaction by telling the database who asks: row-level security answers from these three settings. They
 * last until the transaction ends, so that a pooled connection never carries them to the next asker.
 */
final class ScopedTransactions extends JdbcTransactionManager {

    ScopedTransactions(DataSource source) {
        super(source);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        tell(connection, Scope.current());
    }

    static void tell(Connection connection, Scope scope) throws SQLException {
        try (var setting = connection.prepareStatement("""
                select set_config('tandem.spaces', ?, true), set_config('tandem.parties', ?, true),
                       set_config('tandem.person', ?, true)""")) {
            setting.setString(1, array(scope.spaces()));
            setting.setString(2, array(scope.parties()));
            setting.setString(3, scope.person() == null ? "" : scope.person().toString());
            setting.execute();
        }
    }

    private static String array(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
