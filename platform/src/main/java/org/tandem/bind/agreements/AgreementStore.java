package org.tandem.bind.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The agreement as rows, to be read. Written by {@link AgreementProjection} alone. */
@Repository
class AgreementStore {

    private static final String VERSION = "v.edition, v.section, v.terms, v.person, v.party, v.at";
    private static final String SIGNATURE =
            "g.party as signed_for, g.person as signed_by, g.at as signed_at, g.restatement, g.accepted_at, g.declined";

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.builder().build();

    AgreementStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** One statement: its newest version and the one in force, with the signatures under them. */
    Agreement agreement(UUID space) {
        var versions = new LinkedHashMap<Integer, Held>();
        var signatures = new ArrayList<Signature>();
        sql.sql("select " + VERSION + ", " + SIGNATURE + """
                , in_force_at, a.in_force = v.edition as binding
                from agreement a join agreement_version v using (space)
                left join agreement_signature g on g.space = v.space and g.edition = v.edition
                where v.space = ? and (v.edition = a.edition or v.edition = a.in_force)
                order by v.edition desc, g.at, g.party""").param(space).query((RowCallbackHandler) row -> {
            if (!versions.containsKey(row.getInt("edition"))) {
                versions.put(row.getInt("edition"), held(row, 0));
            }
            if (row.getObject("signed_at") != null) {
                signatures.add(signature(row, 0));
            }
        });
        return versions.isEmpty()
                ? new Agreement.NotBegun()
                : agreement(List.copyOf(versions.values()), List.copyOf(signatures));
    }

    /** What binds at present, without its signatures. */
    Optional<Binding> binding(UUID space) {
        return sql.sql("select " + VERSION + """
                , in_force_at, true as binding
                from agreement a join agreement_version v using (space)
                where space = ? and v.edition = a.in_force""")
                .param(space)
                .query(this::held)
                .optional()
                .map(held -> new Binding(
                        held.version().edition(),
                        Objects.requireNonNull(held.since()),
                        held.version().terms()));
    }

    /** Lets the others wait who want to change or sign the same agreement now. */
    void lock(UUID space) {
        sql.sql("select edition from agreement where space = ? for update")
                .param(space)
                .query(Integer.class)
                .list();
    }

    private static Agreement agreement(List<Held> versions, List<Signature> signatures) {
        var newest = versions.getFirst();
        var draft = new Agreement.Draft(
                newest.version(), of(signatures, newest.version().edition()));
        return versions.stream()
                .filter(held -> held.since() != null)
                .findFirst()
                .<Agreement>map(held -> {
                    var force = force(held, signatures);
                    return held == newest ? force : new Agreement.Amending(force, draft);
                })
                .orElse(draft);
    }

    private static Agreement.InForce force(Held held, List<Signature> signatures) {
        var version = held.version();
        return new Agreement.InForce(version, of(signatures, version.edition()), Objects.requireNonNull(held.since()));
    }

    private static List<Signature> of(List<Signature> signatures, int edition) {
        return signatures.stream()
                .filter(signature -> signature.edition() == edition)
                .toList();
    }

    Optional<Version> version(UUID space, int edition) {
        return sql.sql("select " + VERSION + " from agreement_version v where space = ? and edition = ?")
                .params(space, edition)
                .query(this::version)
                .optional();
    }

    /** Newest first. */
    List<Version> versions(UUID space) {
        return sql.sql("select " + VERSION + " from agreement_version v where space = ? order by edition desc")
                .param(space)
                .query(this::version)
                .list();
    }

    /** All signatures of all editions, in the order of signing. */
    List<Signature> signatures(UUID space) {
        return sql.sql("select edition, " + SIGNATURE
                        + " from agreement_signature g where space = ? order by edition, at, party")
                .param(space)
                .query(AgreementStore::signature)
                .list();
    }

    /** Which party has rated which aim, and what, as far as the asker may see it. */
    List<Rated> ratings(UUID space) {
        return sql.sql("""
                select k.aim, k.party, r.value, d.aim is not null as revealed
                from aim_rater k
                left join aim_rating r on r.space = k.space and r.aim = k.aim and r.party = k.party
                left join aim_disclosure d on d.space = k.space and d.aim = k.aim
                where k.space = ? order by k.aim, k.party""")
                .param(space)
                .query((row, n) -> new Rated(
                        new AimRating(
                                row.getObject("aim", UUID.class),
                                row.getObject("party", UUID.class),
                                row.getInt("value")),
                        row.getBoolean("revealed")))
                .list();
    }

    /**
     * @param rating its value is 0 where the asker may not see it
     * @param revealed whether every party has rated this aim
     */
    record Rated(AimRating rating, boolean revealed) {}

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

    /** A version that is the newest or in force; since when it is in force, or null. */
    private record Held(Version version, @Nullable Instant since) {}

    private Held held(ResultSet row, int n) throws SQLException {
        var since = row.getTimestamp("in_force_at");
        return new Held(version(row, n), since != null && row.getBoolean("binding") ? since.toInstant() : null);
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
                row.getObject("signed_for", UUID.class),
                row.getObject("signed_by", UUID.class),
                row.getTimestamp("signed_at").toInstant(),
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

    static java.time.OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
