package org.tandem.base.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The two roles beside the database's owner: the server's own, which row-level security binds, and the one that may
 * redact. For installations that may create roles; others create them by hand (docs/operations.md).
 */
public final class DatabaseRoles {

    public static final String APP = "tandem_app";
    public static final String REDACTOR = "tandem_redactor";

    private DatabaseRoles() {}

    /** Creates the roles that are missing and sets their password. The connection must be allowed to. */
    public static void ensure(Connection owner, String password) throws SQLException {
        for (var role : List.of(APP, REDACTOR)) {
            ensure(owner, role, password);
        }
    }

    private static void ensure(Connection owner, String role, String password) throws SQLException {
        try (var exists = owner.prepareStatement("select 1 from pg_roles where rolname = ?");
                var statement = owner.createStatement()) {
            exists.setString(1, role);
            var verb = exists.executeQuery().next() ? "alter" : "create";
            statement.execute("%s role %s login nosuperuser nobypassrls nocreatedb nocreaterole password %s"
                    .formatted(verb, role, statement.enquoteLiteral(password)));
        }
    }
}
