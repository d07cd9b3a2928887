package org.tandem.base.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The queue of mails, and for which day each person had their digest. Spans spaces: trusted to no page. */
@Repository
class MailStore {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient sql;

    MailStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID id, Mail mail, Instant now) {
        sql.sql("insert into mail (id, address, subject, body, queued_at, due_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, mail.address(), mail.subject(), mail.body(), at(now), at(now))
                .update();
    }

    /**
     * Takes the mail that is due longest and lends it for five minutes, in which nobody else tries it. Passes over an
     * address that had its share of this hour.
     */
    @Transactional
    Optional<Lent> lend(Instant now, int anHour) {
        return sql.sql("""
                update mail set attempts = attempts + 1, due_at = :back where id = (
                  select m.id from mail m
                  where m.sent_at is null and m.given_up_at is null and m.due_at <= :now
                    and (select count(*) from mail s where lower(s.address) = lower(m.address) and s.sent_at > :hourAgo) < :most
                  order by m.due_at, m.id limit 1 for update skip locked)
                returning id, address, subject, body, attempts""")
                .param("back", at(now.plus(LEASE)))
                .param("now", at(now))
                .param("hourAgo", at(now.minus(Duration.ofHours(1))))
                .param("most", anHour)
                .query((row, n) -> new Lent(
                        row.getObject("id", UUID.class),
                        new Mail(row.getString("address"), row.getString("subject"), row.getString("body")),
                        row.getInt("attempts")))
                .optional();
    }

    @Transactional
    void sent(UUID id, Instant now) {
        sql.sql("update mail set sent_at = ?, body = null, trouble = null where id = ?")
                .params(at(now), id)
                .update();
    }

    @Transactional
    void failed(UUID id, String trouble, Instant again) {
        sql.sql("update mail set trouble = ?, due_at = ? where id = ?")
                .params(trouble, at(again), id)
                .update();
    }

    @Transactional
    void giveUp(UUID id, String trouble, Instant now) {
        sql.sql("update mail set trouble = ?, given_up_at = ?, body = null where id = ?")
                .params(trouble, at(now), id)
                .update();
    }

    /** Removes what is done for a month. */
    @Transactional
    void sweep(Instant now) {
        sql.sql("delete from mail where coalesce(sent_at, given_up_at) < ?")
                .param(at(now.minus(KEPT)))
                .update();
    }

    /** People who had no digest for this day yet. */
    List<UUID> withoutDigest(LocalDate day) {
        return sql.sql("""
                select p.id from person p left join digest d on d.person = p.id
                where d.person is null or d.sent_for < ? order by p.id""")
                .param(day)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** False when somebody else was first. */
    boolean claim(UUID person, LocalDate day) {
        return sql.sql("""
                insert into digest (person, sent_for) values (?, ?)
                on conflict (person) do update set sent_for = excluded.sent_for
                where digest.sent_for < excluded.sent_for""").params(person, day).update() == 1;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** @param attempts this one included */
    record Lent(UUID id, Mail mail, int attempts) {}
}
