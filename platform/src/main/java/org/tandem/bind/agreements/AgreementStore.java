package org.tandem.bind.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The agreement as rows, to be read. Written by {@link AgreementProjection} alone. */
@Repository
class AgreementStore {

    private static final String VERSION = "edition, section, terms, person, party, at";

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.builder().build();

    AgreementStore(JdbcClient sql) {
        this.sql = sql;
    }

    Agreement agreement(UUID space) {
        return sql.sql("select edition, in_force, in_force_at from agreement where space = ?")
                .param(space)
                .query(AgreementStore::head)
                .optional()
                .map(head -> agreement(space, head))
                .orElseGet(Agreement.NotBegun::new);
    }

    /** Lets the others wait who want to change or sign the same agreement now. */
    void lock(UUID space) {
        sql.sql("select edition from agreement where space = ? for update")
                .param(space)
                .query(Integer.class)
                .list();
    }

    private Agreement agreement(UUID space, Head head) {
        var signatures = signatures(space, head);
        var newest = version(space, head.edition()).orElseThrow();
        var draft = new Agreement.Draft(newest, of(signatures, head.edition()));
        if (head.inForce() == 0) {
            return draft;
        }
        if (head.inForce() == head.edition()) {
            return new Agreement.InForce(newest, draft.signatures(), head.since());
        }
        var binding = version(space, head.inForce()).orElseThrow();
        return new Agreement.Amending(
                new Agreement.InForce(binding, of(signatures, head.inForce()), head.since()), draft);
    }

    private static List<Signature> of(List<Signature> signatures, int edition) {
        return signatures.stream()
                .filter(signature -> signature.edition() == edition)
                .toList();
    }

    Optional<Version> version(UUID space, int edition) {
        return sql.sql("select " + VERSION + " from agreement_version where space = ? and edition = ?")
                .params(space, edition)
                .query(this::version)
                .optional();
    }

    /** Newest first. */
    List<Version> versions(UUID space) {
        return sql.sql("select " + VERSION + " from agreement_version where space = ? order by edition desc")
                .param(space)
                .query(this::version)
                .list();
    }

    /** Under the newest edition and the one in force, in the order of signing. */
    private List<Signature> signatures(UUID space, Head head) {
        return sql.sql("""
                select edition, party, person, at, restatement, accepted_at, declined from agreement_signature
                where space = ? and edition in (?, ?) order by at, party""")
                .params(space, head.edition(), head.inForce())
                .query(AgreementStore::signature)
                .list();
    }

    /** All signatures of all editions, in the order of signing. */
    List<Signature> signatures(UUID space) {
        return sql.sql("""
                select edition, party, person, at, restatement, accepted_at, declined from agreement_signature
                where space = ? order by edition, at, party""").param(space).query(AgreementStore::signature).list();
    }

    /** Which party has rated which aim; the value is 0. */
    List<AimRating> raters(UUID space) {
        return sql.sql("select aim, party, 0 as value from aim_rater where space = ?")
                .param(space)
                .query(AgreementStore::rating)
                .list();
    }

    /** The ratings of the aims that every party has rated. */
    List<AimRating> revealed(UUID space) {
        return sql.sql("""
                select r.aim, r.party, r.value from aim_rating r join aim_disclosure d on d.space = r.space and d.aim = r.aim
                where r.space = ? order by r.aim, r.party""").param(space).query(AgreementStore::rating).list();
    }

    /** What the party itself has rated so far. */
    List<AimRating> own(UUID space, UUID party) {
        return sql.sql("select aim, party, value from aim_rating where space = ? and party = ?")
                .params(space, party)
                .query(AgreementStore::rating)
                .list();
    }

    /** Oldest first. */
    List<SpentEffort> spent(UUID space) {
        return sql.sql(
                        "select party, hours, money, purpose, person, at from setup_effort where space = ? order by at, id")
                .param(space)
                .query((row, n) -> new SpentEffort(
                        new Effort(row.getObject("party", UUID.class), row.getInt("hours"), row.getLong("money")),
                        row.getString("purpose"),
                        row.getObject("person", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** The newest edition, and the one in force with its time; 0 and the epoch for none. */
    private record Head(int edition, int inForce, Instant since) {}

    private static Head head(ResultSet row, int n) throws SQLException {
        var since = row.getTimestamp("in_force_at");
        return new Head(
                row.getInt("edition"), row.getInt("in_force"), since == null ? Instant.EPOCH : since.toInstant());
    }

    private Version version(ResultSet row, int n) throws SQLException {
        return new Version(
                row.getInt("edition"),
                Section.valueOf(row.getString("section")),
                row.getObject("person", UUID.class),
                row.getObject("party", UUID.class),
                row.getTimestamp("at").toInstant(),
                json.readValue(row.getString("terms"), Terms.class));
    }

    private static Signature signature(ResultSet row, int n) throws SQLException {
        return new Signature(
                row.getInt("edition"),
                row.getObject("party", UUID.class),
                row.getObject("person", UUID.class),
                row.getTimestamp("at").toInstant(),
                restatement(row));
    }

    private static Restatement restatement(ResultSet row) throws SQLException {
        var words = row.getString("restatement");
        var accepted = row.getTimestamp("accepted_at");
        var declined = row.getString("declined");
        if (words == null) {
            return new Restatement.NotAsked();
        }
        if (accepted != null) {
            return new Restatement.Accepted(words, accepted.toInstant());
        }
        return declined == null ? new Restatement.Offered(words) : new Restatement.Declined(words, declined);
    }

    private static AimRating rating(ResultSet row, int n) throws SQLException {
        return new AimRating(row.getObject("aim", UUID.class), row.getObject("party", UUID.class), row.getInt("value"));
    }

    static java.time.OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
