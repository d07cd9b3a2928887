package org.tandem.base.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invitations with their addresses and the hashes of their secrets: not in the ledger, because they are personal. */
@Repository
class InvitationStore {

    private final JdbcClient sql;

    InvitationStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Invitation invitation, byte[] secretHash, Instant now) {
        var offer = invitation.offer();
        var ownRole = offer.ownRole();
        sql.sql("""
                insert into invitation (space, id, secret_hash, email, partnership, own_role, role, kind, signing_limit,
                                        invited_by, party, sent_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(invitation.space())
                .param(invitation.id())
                .param(secretHash)
                .param(offer.email())
                .param(offer.partnership())
                .param(ownRole == null ? null : ownRole.name())
                .param(offer.role().name())
                .param(offer.kind().name())
                .param(offer.signingLimit())
                .param(invitation.invitedBy())
                .param(invitation.party())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(invitation.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Kept> find(UUID space, UUID id) {
        return sql.sql("select * from invitation where space = ? and id = ?")
                .params(space, id)
                .query(this::kept)
                .optional();
    }

    /** Neither accepted nor expired, oldest first. */
    List<Invitation> open(UUID space, UUID party, Instant now) {
        return sql.sql("""
                select * from invitation
                where space = ? and party = ? and accepted_at is null and expires_at > ? order by sent_at""").params(space, party, now.atOffset(ZoneOffset.UTC)).query(this::kept).list().stream()
                .map(Kept::invitation)
                .toList();
    }

    /** The same, so that nobody else accepts it meanwhile. */
    Optional<Kept> lock(UUID space, UUID id) {
        return sql.sql("select * from invitation where space = ? and id = ? for update")
                .params(space, id)
                .query(this::kept)
                .optional();
    }

    void accept(UUID space, UUID id, Instant now) {
        sql.sql("update invitation set accepted_at = ? where space = ? and id = ?")
                .params(now.atOffset(ZoneOffset.UTC), space, id)
                .update();
    }

    private Kept kept(ResultSet row, int n) throws SQLException {
        var ownRole = row.getString("own_role");
        var accepted = row.getTimestamp("accepted_at");
        var offer = new Invitation.Offer(
                row.getString("email"),
                row.getString("partnership"),
                ownRole == null ? null : PartyRole.valueOf(ownRole),
                Role.valueOf(row.getString("role")),
                ParticipantKind.valueOf(row.getString("kind")),
                row.getObject("signing_limit", Long.class));
        var invitation = new Invitation(
                row.getObject("space", UUID.class),
                row.getObject("id", UUID.class),
                offer,
                row.getObject("invited_by", UUID.class),
                row.getObject("party", UUID.class),
                row.getTimestamp("expires_at").toInstant(),
                instant(accepted));
        return new Kept(invitation, row.getBytes("secret_hash"));
    }

    private static @Nullable Instant instant(java.sql.@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    record Kept(Invitation invitation, byte[] secretHash) {}
}
