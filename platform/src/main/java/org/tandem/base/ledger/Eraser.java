package org.tandem.base.ledger;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The only one that connects as the redacting role. Removes the words of all facts of which a record says that they were
 * redacted, after each such record and at the start: what a crash left is made good then.
 */
@Component
class Eraser {

    private static final Logger LOG = LoggerFactory.getLogger(Eraser.class);
    private static final String ERASE = """
            update fact f set salt = null, payload = null, person = null, party = null
            from fact r
            where r.type = 'Redacted' and r.payload is not null and f.payload is not null
              and f.space = r.space and f.id = cast(r.payload::jsonb -> 'data' ->> 'redacted' as uuid)""";

    private final String url;
    private final String user;
    private final String password;

    Eraser(
            @Value("${tandem.redactor.url:${spring.datasource.url}}") String url,
            @Value("${tandem.redactor.username:" + DatabaseRoles.REDACTOR + "}") String user,
            @Value("${tandem.redactor.password:${spring.datasource.password}}") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Redactor.Due due) {
        LOG.info("Redacting fact {} of space {}.", due.fact(), due.space());
        erase();
    }

    @EventListener(ApplicationReadyEvent.class)
    void makeGood() {
        erase();
    }

    private void erase() {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.executeUpdate(ERASE);
        } catch (SQLException e) {
            LOG.error(
                    "Redacted words are still there; the next redaction or start tries again. Does {} work?", user, e);
        }
    }
}
