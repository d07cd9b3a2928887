package org.tandem.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How to reach one database.
 *
 * @param url a JDBC URL
 * @param user the server's owner, a superuser: for migrations, never for the application, which row-level security binds
 * @param password of that user
 */
public record Database(String url, String user, String password) {

    /** A new connection; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return user + "@" + url;
    }
}
