package org.tandem.base.ledger;

import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with the owner's password who changes the database behind the product's back. */
@TestComponent
public class Vandal {

    private final AsOwner owner;
    private final JdbcClient sql;

    Vandal(AsOwner owner, JdbcClient sql) {
        this.owner = owner;
        this.sql = sql;
    }

    /** @param statement its only parameters are {@code :space} */
    public void runs(String statement, UUID space) {
        owner.keep(connection -> sql.sql(statement).param("space", space).update());
    }
}
