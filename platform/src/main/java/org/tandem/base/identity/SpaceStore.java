package org.tandem.base.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandem.base.identity.IdentityFact.InvitationAccepted;
import org.tandem.base.identity.IdentityFact.InvitationSent;
import org.tandem.base.identity.IdentityFact.PartyJoined;
import org.tandem.base.identity.IdentityFact.SeatEnded;
import org.tandem.base.identity.IdentityFact.SeatGiven;
import org.tandem.base.identity.IdentityFact.SpaceFounded;
import org.tandem.base.identity.IdentityFact.ToneChosen;
import org.tandem.base.ledger.Fact;
import org.tandem.base.ledger.Projection;
import org.tandem.base.ledger.Recorded;

/** Spaces, parties and seats as rows: what the facts of identity say. */
@Repository
class SpaceStore implements Projection {

    private final JdbcClient sql;

    SpaceStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Class<? extends Fact> facts() {
        return IdentityFact.class;
    }

    @Override
    public List<String> tables() {
        return List.of("space", "party", "seat");
    }

    @Override
    public void apply(Recorded recorded) {
        switch ((IdentityFact) recorded.fact()) {
            case SpaceFounded founded -> found(recorded, founded);
            case PartyJoined joined -> join(recorded, joined);
            case ToneChosen chosen ->
                sql.sql("update party set tone = ? where space = ? and organisation = ?")
                        .params(chosen.tone().name(), recorded.space(), chosen.organisation())
                        .update();
            case SeatGiven given -> seat(recorded, given);
            case SeatEnded ended ->
                sql.sql("update seat set ended_at = ? where space = ? and id = ?")
                        .params(recorded.at().atOffset(ZoneOffset.UTC), recorded.space(), recorded.object())
                        .update();
            case InvitationSent sent -> {}
            case InvitationAccepted accepted -> {}
        }
    }

    private void found(Recorded recorded, SpaceFounded founded) {
        sql.sql("insert into space (space, kind, name, founded_at) values (?, ?, ?, ?)")
                .params(
                        recorded.space(),
                        founded.kind().name(),
                        founded.name(),
                        recorded.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void join(Recorded recorded, PartyJoined joined) {
        sql.sql("insert into party (space, organisation, name, role, tone, joined_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        recorded.space(),
                        joined.organisation(),
                        joined.name(),
                        joined.role().name(),
                        joined.tone().name(),
                        recorded.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void seat(Recorded recorded, SeatGiven given) {
        sql.sql("""
                insert into seat (space, id, person, party, role, kind, signing_limit, since)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(recorded.space())
                .param(recorded.object())
                .param(given.person())
                .param(given.party())
                .param(given.role().name())
                .param(given.kind().name())
                .param(given.signingLimit())
                .param(recorded.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The spaces in which a person has a seat, own organisation first, then by name. */
    List<Membership> memberships(UUID person) {
        return sql.sql("""
                select s.space, s.kind, s.name, t.person, t.party, t.role, t.signing_limit
                from seat t join space s on s.space = t.space
                where t.person = ? and t.ended_at is null
                order by s.kind = 'ORGANISATION' desc, s.name, s.space""").param(person).query((row, n) -> membership(row)).list();
    }

    private static Membership membership(ResultSet row) throws SQLException {
        var space = row.getObject("space", UUID.class);
        var seat = new Seat(
                space,
                row.getObject("person", UUID.class),
                row.getObject("party", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getObject("signing_limit", Long.class));
        return new Membership(space, SpaceKind.valueOf(row.getString("kind")), row.getString("name"), seat);
    }

    /** The person with their {@link #memberships}; empty when there is no such person. */
    Optional<Presence> presence(UUID person) {
        var seats = new ArrayList<Membership>();
        return sql
                .sql("""
                        select p.id, p.name as person_name, p.email, p.organisation, p.zone,
                            s.space, s.kind, s.name, t.person, t.party, t.role, t.signing_limit
                        from person p left join (seat t join space s on s.space = t.space)
                            on t.person = p.id and t.ended_at is null
                        where p.id = ?
                        order by s.kind = 'ORGANISATION' desc, s.name, s.space""")
                .param(person)
                .query((row, n) -> {
                    if (row.getObject("space") != null) {
                        seats.add(membership(row));
                    }
                    return person(row);
                })
                .list()
                .stream()
                .findFirst()
                .map(found -> new Presence(found, List.copyOf(seats)));
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("person_name"),
                row.getString("email"),
                row.getObject("organisation", UUID.class),
                row.getString("zone"));
    }

    List<Party> parties(UUID space) {
        return sql.sql(
                        "select organisation, name, role, tone from party where space = ? order by joined_at, organisation")
                .param(space)
                .query((row, n) -> new Party(
                        row.getObject("organisation", UUID.class),
                        row.getString("name"),
                        PartyRole.valueOf(row.getString("role")),
                        Tone.valueOf(row.getString("tone"))))
                .list();
    }

    List<SeatHolder> holders(UUID space) {
        return sql.sql("""
                select t.id, t.person, p.name, t.party, t.role, t.kind, t.signing_limit
                from seat t join person p on p.id = t.person
                where t.space = ? and t.ended_at is null order by t.party, t.since, t.id""")
                .param(space)
                .query((row, n) -> new SeatHolder(
                        row.getObject("id", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        row.getObject("party", UUID.class),
                        Role.valueOf(row.getString("role")),
                        ParticipantKind.valueOf(row.getString("kind")),
                        row.getObject("signing_limit", Long.class)))
                .list();
    }

    Optional<SeatHolder> holder(UUID space, UUID seat) {
        return holders(space).stream()
                .filter(holder -> holder.seat().equals(seat))
                .findFirst();
    }
}
