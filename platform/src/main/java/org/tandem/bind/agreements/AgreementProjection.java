package org.tandem.bind.agreements;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandem.base.ledger.Fact;
import org.tandem.base.ledger.Projection;
import org.tandem.base.ledger.Recorded;
import org.tandem.bind.agreements.AgreementFact.AgreementDrafted;
import org.tandem.bind.agreements.AgreementFact.AgreementEnteredIntoForce;
import org.tandem.bind.agreements.AgreementFact.AgreementSigned;
import org.tandem.bind.agreements.AgreementFact.AimsRated;
import org.tandem.bind.agreements.AgreementFact.RatingsHandedIn;
import org.tandem.bind.agreements.AgreementFact.RatingsRevealed;
import org.tandem.bind.agreements.AgreementFact.RestatementAccepted;
import org.tandem.bind.agreements.AgreementFact.RestatementDeclined;
import org.tandem.bind.agreements.AgreementFact.ServiceLevelsNoted;
import org.tandem.bind.agreements.AgreementFact.SetupSpent;
import tools.jackson.databind.json.JsonMapper;

/** What the facts of agreements make of their tables, and of what waits. */
@Component
class AgreementProjection implements Projection {

    private static final Set<String> PROSE = Set.of(
            "contract",
            "vision",
            "words",
            "own",
            "others",
            "note",
            "metric",
            "unit",
            "triggers",
            "plan",
            "name",
            "restatement",
            "reason",
            "on");

    private final JdbcClient sql;
    private final AgreementWaiting waiting;
    private final JsonMapper json = JsonMapper.builder().build();

    AgreementProjection(JdbcClient sql, AgreementWaiting waiting) {
        this.sql = sql;
        this.waiting = waiting;
    }

    @Override
    public Class<? extends Fact> facts() {
        return AgreementFact.class;
    }

    @Override
    public List<String> tables() {
        return List.of(
                "agreement",
                "agreement_version",
                "agreement_signature",
                "aim_rater",
                "aim_disclosure",
                "aim_rating",
                "setup_effort",
                "service_note");
    }

    @Override
    public boolean prose(String key, String value) {
        return PROSE.contains(key) || (key.equals("target") && !value.matches("-?[0-9.]+"));
    }

    @Override
    public String soleSubject() {
        return Subjects.NOUN;
    }

    /** What somebody signed stays; what was said about signing goes. */
    @Override
    public String about(String table) {
        return switch (table) {
            case "agreement_version" ->
                "not exists (select from agreement_signature s where s.space = t.space and s.edition = t.edition)";
            case "agreement_signature" -> "true";
            default -> "false";
        };
    }

    /** A version that anybody has signed is what they signed. */
    @Override
    public Optional<String> stays(Recorded fact) {
        return fact.fact() instanceof AgreementDrafted drafted && signed(fact.space(), drafted.edition())
                ? Optional.of("Version %d was signed: its words stay for both sides.".formatted(drafted.edition()))
                : Optional.empty();
    }

    private boolean signed(UUID space, int edition) {
        return sql.sql("select exists (select from agreement_signature where space = ? and edition = ?)")
                .params(space, edition)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void apply(Recorded recorded) {
        var fact = (AgreementFact) recorded.fact();
        switch (fact) {
            case AgreementDrafted drafted -> draft(recorded, drafted);
            case AgreementSigned signed -> sign(recorded, signed);
            case RestatementAccepted accepted -> accept(recorded, accepted);
            case RestatementDeclined declined -> decline(recorded, declined);
            case AgreementEnteredIntoForce entered -> enter(recorded, entered);
            case AimsRated rated -> rated.ratings().forEach(rating -> rate(recorded.space(), rating));
            case RatingsHandedIn in -> handIn(recorded, in);
            case RatingsRevealed revealed -> {}
            case SetupSpent spent -> spend(recorded, spent);
            case ServiceLevelsNoted noted -> note(recorded, noted);
        }
        waiting.follow(recorded, fact);
    }

    private void draft(Recorded recorded, AgreementDrafted drafted) {
        sql.sql("""
                insert into agreement (space, edition) values (?, ?)
                on conflict (space) do update set edition = excluded.edition""").params(recorded.space(), drafted.edition()).update();
        sql.sql("""
                insert into agreement_version (space, edition, section, terms, person, party, at)
                values (?, ?, ?, ?::jsonb, ?, ?, ?)""")
                .param(recorded.space())
                .param(drafted.edition())
                .param(drafted.section().name())
                .param(json.writeValueAsString(drafted.terms()))
                .param(recorded.person())
                .param(recorded.party())
                .param(AgreementStore.utc(recorded.at()))
                .update();
    }

    /** Signing again after a declined restatement takes the place of the earlier signature. */
    private void sign(Recorded recorded, AgreementSigned signed) {
        sql.sql("""
                insert into agreement_signature (space, edition, party, person, at, restatement) values (?, ?, ?, ?, ?, ?)
                on conflict (space, edition, party) do update set person = excluded.person, at = excluded.at,
                  restatement = excluded.restatement, accepted_at = null, declined = null""")
                .param(recorded.space())
                .param(signed.edition())
                .param(recorded.party())
                .param(recorded.person())
                .param(AgreementStore.utc(recorded.at()))
                .param(signed.restatement())
                .update();
    }

    private void accept(Recorded recorded, RestatementAccepted accepted) {
        sql.sql("update agreement_signature set accepted_at = ? where space = ? and edition = ? and party = ?")
                .params(AgreementStore.utc(recorded.at()), recorded.space(), accepted.edition(), accepted.of())
                .update();
    }

    private void decline(Recorded recorded, RestatementDeclined declined) {
        sql.sql("update agreement_signature set declined = ? where space = ? and edition = ? and party = ?")
                .params(declined.reason(), recorded.space(), declined.edition(), declined.of())
                .update();
    }

    private void enter(Recorded recorded, AgreementEnteredIntoForce entered) {
        sql.sql("update agreement set in_force = ?, in_force_at = ? where space = ?")
                .params(entered.edition(), AgreementStore.utc(recorded.at()), recorded.space())
                .update();
    }

    private void rate(UUID space, AimRating rating) {
        sql.sql("""
                insert into aim_rating (space, aim, party, value) values (?, ?, ?, ?)
                on conflict (space, aim, party) do update set value = excluded.value""").params(space, rating.aim(), rating.party(), rating.value()).update();
    }

    private void handIn(Recorded recorded, RatingsHandedIn in) {
        in.aims()
                .forEach(aim -> sql.sql(
                                "insert into aim_rater (space, aim, party) values (?, ?, ?) on conflict do nothing")
                        .params(recorded.space(), aim, recorded.party())
                        .update());
        in.complete()
                .forEach(aim -> sql.sql(
                                "insert into aim_disclosure (space, aim, at) values (?, ?, ?) on conflict do nothing")
                        .params(recorded.space(), aim, AgreementStore.utc(recorded.at()))
                        .update());
    }

    private void note(Recorded recorded, ServiceLevelsNoted noted) {
        sql.sql("""
                insert into service_note (space, id, until, met, missed, party, person, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(recorded.space())
                .param(recorded.id())
                .param(noted.until())
                .param(noted.met().toArray(String[]::new))
                .param(noted.missed().toArray(String[]::new))
                .param(recorded.party())
                .param(recorded.person())
                .param(AgreementStore.utc(recorded.at()))
                .update();
    }

    private void spend(Recorded recorded, SetupSpent spent) {
        sql.sql("""
                insert into setup_effort (space, id, party, person, hours, money, purpose, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(recorded.space())
                .param(recorded.id())
                .param(recorded.party())
                .param(recorded.person())
                .param(spent.hours())
                .param(spent.money())
                .param(spent.on())
                .param(AgreementStore.utc(recorded.at()))
                .update();
    }
}
