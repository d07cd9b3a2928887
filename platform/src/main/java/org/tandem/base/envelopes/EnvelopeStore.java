package org.tandem.base.envelopes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandem.base.envelopes.EnvelopeFact.BoxOpened;
import org.tandem.base.envelopes.EnvelopeFact.CustodianKeyConfirmed;
import org.tandem.base.envelopes.EnvelopeFact.CustodianKeyMade;
import org.tandem.base.envelopes.EnvelopeFact.EnvelopeOpened;
import org.tandem.base.envelopes.EnvelopeFact.EnvelopeSealed;
import org.tandem.base.envelopes.EnvelopeFact.EnvelopeVoided;
import org.tandem.base.envelopes.EnvelopeFact.QualityScoresLocked;
import org.tandem.base.envelopes.EnvelopeFact.Released;
import org.tandem.base.envelopes.EnvelopeFact.SharesReleased;
import org.tandem.base.identity.Act;
import org.tandem.base.ledger.Fact;
import org.tandem.base.ledger.Projection;
import org.tandem.base.ledger.Recorded;
import org.tandem.base.notices.Counts;
import org.tandem.base.notices.Waiting;

/** What the facts of boxes and envelopes say, as rows, and nothing else. Read by {@link EnvelopeReader}. */
@Repository
class EnvelopeStore implements Projection {

    /** Keys, hashes and shares are no words of people; neither is why an envelope is void, which is our sentence. */
    private static final Set<String> PROSE = Set.of("title", "purpose");

    private static final Optional<String> KEPT =
            Optional.of("Who made a key, handed in, released or scored stays for both sides. It holds no words.");

    private final JdbcClient sql;
    private final KeyStore keys;
    private final Waiting waiting;
    private final Counts counts;

    EnvelopeStore(JdbcClient sql, KeyStore keys, Waiting waiting, Counts counts) {
        this.sql = sql;
        this.keys = keys;
        this.waiting = waiting;
        this.counts = counts;
    }

    @Override
    public Class<? extends Fact> facts() {
        return EnvelopeFact.class;
    }

    @Override
    public List<String> tables() {
        return List.of(
                "custodian_key", "envelope_box", "envelope_custodian", "envelope", "envelope_share", "envelope_score");
    }

    @Override
    public boolean prose(String key, String value) {
        return PROSE.contains(key);
    }

    @Override
    public Optional<String> stays(Recorded fact) {
        return switch ((EnvelopeFact) fact.fact()) {
            case BoxOpened opened when !used(fact) -> Optional.empty();
            case BoxOpened opened ->
                Optional.of("Envelopes were handed in on these terms: their words stay for both sides.");
            case CustodianKeyMade made -> KEPT;
            case CustodianKeyConfirmed confirmed -> KEPT;
            case EnvelopeSealed sealed -> KEPT;
            case SharesReleased released -> KEPT;
            case QualityScoresLocked locked -> KEPT;
            case EnvelopeOpened opened -> KEPT;
            case EnvelopeVoided voided -> KEPT;
        };
    }

    private boolean used(Recorded box) {
        return sql.sql("select exists (select from envelope where space = ? and box = ?)")
                .params(box.space(), box.object())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void apply(Recorded recorded) {
        switch ((EnvelopeFact) recorded.fact()) {
            case CustodianKeyMade made -> keys.put(recorded, made.key());
            case CustodianKeyConfirmed confirmed -> keys.confirm(recorded);
            case BoxOpened opened -> open(recorded, opened.terms());
            case EnvelopeSealed sealed -> seal(recorded, sealed);
            case SharesReleased released -> release(recorded, released);
            case QualityScoresLocked locked -> lock(recorded, locked);
            case EnvelopeOpened opened -> end(recorded, recorded.at(), null);
            case EnvelopeVoided voided -> end(recorded, null, voided.reason());
        }
    }

    private void open(Recorded recorded, BoxTerms terms) {
        sql.sql("""
                insert into envelope_box (space, id, version, person, party, title, purpose, two_parts, k, deadline, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(recorded.space())
                .param(recorded.object())
                .param(recorded.version())
                .param(recorded.person())
                .param(recorded.party())
                .param(terms.title())
                .param(terms.purpose())
                .param(terms.twoParts())
                .param(terms.k())
                .param(utc(terms.deadline()))
                .param(utc(recorded.at()))
                .update();
        for (int x = 1; x <= terms.custodians().size(); x++) {
            keeper(recorded, x, terms.custodians().get(x - 1));
        }
        counts.add(recorded.space(), "envelopes", 1);
        ask(recorded, terms);
    }

    private void keeper(Recorded recorded, int x, Custodian custodian) {
        sql.sql("insert into envelope_custodian (space, box, x, person, party, key) values (?, ?, ?, ?, ?, ?)")
                .params(recorded.space(), recorded.object(), x, custodian.person(), custodian.party(), custodian.key())
                .update();
    }

    private void ask(Recorded recorded, BoxTerms terms) {
        var request = new Waiting.Request(
                "Release your shares of “%s” after its deadline".formatted(terms.title()),
                "envelopes/" + recorded.object(),
                LocalDate.ofInstant(terms.deadline(), ZoneOffset.UTC));
        terms.custodians()
                .forEach(custodian -> waiting.onPerson(custodian.person(), Act.KEEP_SHARE, recorded, request));
    }

    /** A newer envelope of the same author for the same part takes the place of the older one. */
    private void seal(Recorded recorded, EnvelopeSealed sealed) {
        sql.sql("""
                update envelope set replaced = true
                where space = ? and box = ? and part = ? and person = ? and not replaced""")
                .params(recorded.space(), sealed.box(), sealed.part().name(), recorded.person())
                .update();
        sql.sql("""
                insert into envelope (space, id, box, part, person, party, file, header, fact, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(recorded.space())
                .param(recorded.object())
                .param(sealed.box())
                .param(sealed.part().name())
                .param(recorded.person())
                .param(recorded.party())
                .param(sealed.file())
                .param(sealed.envelope())
                .param(recorded.id())
                .param(utc(recorded.at()))
                .update();
    }

    private void release(Recorded recorded, SharesReleased released) {
        released.shares().forEach(share -> insert(recorded, share));
        version(recorded);
        waiting.donePerson(recorded.person(), Act.KEEP_SHARE, recorded);
    }

    private void insert(Recorded recorded, Released share) {
        sql.sql("insert into envelope_share (space, envelope, x, person, wire, at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        recorded.space(),
                        share.envelope(),
                        share.x(),
                        recorded.person(),
                        share.wire(),
                        utc(recorded.at()))
                .update();
    }

    private void lock(Recorded recorded, QualityScoresLocked locked) {
        locked.scores()
                .forEach(
                        score -> sql.sql("insert into envelope_score (space, box, envelope, score) values (?, ?, ?, ?)")
                                .params(recorded.space(), recorded.object(), score.envelope(), score.score())
                                .update());
        sql.sql("update envelope_box set scores_locked_at = ? where space = ? and id = ?")
                .params(utc(recorded.at()), recorded.space(), recorded.object())
                .update();
        version(recorded);
        keepers(recorded)
                .forEach(person -> waiting.onPerson(
                        person,
                        Act.KEEP_SHARE,
                        recorded,
                        new Waiting.Request("Release your shares of the asks", "envelopes/" + recorded.object())));
    }

    private List<UUID> keepers(Recorded recorded) {
        return sql.sql("select person from envelope_custodian where space = ? and box = ? order by x")
                .params(recorded.space(), recorded.object())
                .query((row, n) -> row.getObject("person", UUID.class))
                .list();
    }

    private void end(Recorded recorded, @Nullable Instant openedAt, @Nullable String reason) {
        sql.sql("update envelope set opened_at = ?, voided = ? where space = ? and id = ?")
                .param(openedAt == null ? null : utc(openedAt))
                .param(reason)
                .param(recorded.space())
                .param(recorded.object())
                .update();
    }

    private void version(Recorded recorded) {
        sql.sql("update envelope_box set version = ? where space = ? and id = ?")
                .params(recorded.version(), recorded.space(), recorded.object())
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
