package org.tandem.base.notices;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends what is queued, at least once, each failure waiting twice as long as the one before; gives up after a day. */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int MOST_ATTEMPTS = 12;

    private final MailStore store;
    private final ObjectProvider<JavaMailSender> sender;
    private final InstantSource clock;
    private final String from;
    private final int anHour;

    Postman(
            MailStore store,
            ObjectProvider<JavaMailSender> sender,
            InstantSource clock,
            @Value("${tandem.mail.from:tandem@localhost}") String from,
            @Value("${tandem.mail.an-hour:10}") int anHour) {
        this.store = store;
        this.sender = sender;
        this.clock = clock;
        this.from = from;
        this.anHour = anHour;
    }

    /** Whether a mail server is known ({@code spring.mail.host}); without one everything stays queued. */
    boolean hasServer() {
        return sender.getIfAvailable() != null;
    }

    /** Sends all that is due. */
    void deliver() {
        deliver(clock.instant());
    }

    /** Sends all that is due at a moment. */
    void deliver(Instant now) {
        var server = sender.getIfAvailable();
        if (server == null) {
            return;
        }
        for (var lent = store.lend(now, anHour); lent.isPresent(); lent = store.lend(now, anHour)) {
            deliver(server, lent.get(), now);
        }
    }

    private void deliver(JavaMailSender server, MailStore.Lent lent, Instant now) {
        try {
            send(server, lent.mail());
            store.sent(lent.id(), now);
        } catch (MailException | MessagingException trouble) {
            var kind = trouble.getClass().getSimpleName();
            LOG.warn("Mail {} was not sent, attempt {}: {}", lent.id(), lent.attempts(), kind);
            if (lent.attempts() >= MOST_ATTEMPTS) {
                store.giveUp(lent.id(), kind, now);
            } else {
                store.failed(lent.id(), kind, now.plus(pause(lent.attempts())));
            }
        }
    }

    /** 1, 2, 4, … minutes, six hours at most. */
    static Duration pause(int attempts) {
        var doubled = Duration.ofMinutes(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private void send(JavaMailSender server, Mail mail) throws MessagingException {
        var message = server.createMimeMessage();
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(mail.address());
        helper.setSubject(mail.subject());
        helper.setText(mail.body());
        message.setHeader("Auto-Submitted", "auto-generated");
        server.send(message);
    }
}
