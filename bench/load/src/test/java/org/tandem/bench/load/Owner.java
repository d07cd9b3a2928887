package org.tandem.bench.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.core.env.Environment;

/** A connection of the database's owner, past the product: to prepare what is measured, and to look on. */
final class Owner {

    private Owner() {}

    static Connection of(Environment environment) throws SQLException {
        return DriverManager.getConnection(
                environment.getRequiredProperty("spring.flyway.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
    }
}
