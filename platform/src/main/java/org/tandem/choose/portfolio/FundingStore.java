package org.tandem.choose.portfolio;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandem.base.identity.Act;
import org.tandem.base.ledger.Fact;
import org.tandem.base.ledger.Projection;
import org.tandem.base.ledger.Recorded;
import org.tandem.base.notices.Counts;
import org.tandem.base.notices.Waiting;
import org.tandem.choose.portfolio.FundingFact.FundingCompleted;
import org.tandem.choose.portfolio.FundingFact.FundingOpened;
import org.tandem.choose.portfolio.FundingFact.MoneyPutIn;
import org.tandem.choose.portfolio.FundingFact.MoneyTakenBack;

/** Fundings as rows: what their facts say, and nothing else. */
@Repository
class FundingStore implements Projection {

    private static final Set<String> PROSE = Set.of("title", "reason");

    private final JdbcClient sql;
    private final Waiting waiting;
    private final Counts counts;

    FundingStore(JdbcClient sql, Waiting waiting, Counts counts) {
        this.sql = sql;
        this.waiting = waiting;
        this.counts = counts;
    }

    @Override
    public Class<? extends Fact> facts() {
        return FundingFact.class;
    }

    @Override
    public List<String> tables() {
        return List.of("funding", "funding_money");
    }

    @Override
    public boolean prose(String key, String value) {
        return PROSE.contains(key);
    }

    @Override
    public void apply(Recorded recorded) {
        switch ((FundingFact) recorded.fact()) {
            case FundingOpened opened -> insert(recorded, opened);
            case MoneyPutIn put -> {
                put(recorded, put);
                touch(recorded);
                passOn(recorded);
            }
            case MoneyTakenBack back -> {
                remove(recorded);
                touch(recorded);
                ask(recorded.party(), recorded);
            }
            case FundingCompleted completed -> complete(recorded);
        }
    }

    private void insert(Recorded recorded, FundingOpened opened) {
        var ask = opened.ask();
        sql.sql("""
                insert into funding (space, id, version, idea, title, cost, currency, parties, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(recorded.space())
                .param(recorded.object())
                .param(recorded.version())
                .param(ask.idea())
                .param(ask.title())
                .param(ask.cost())
                .param(ask.currency())
                .param(opened.parties().toArray(UUID[]::new))
                .param(recorded.at().atOffset(ZoneOffset.UTC))
                .update();
        counts.add(recorded.space(), "fundings", 1);
        opened.parties().forEach(party -> ask(party, recorded));
    }

    private void put(Recorded recorded, MoneyPutIn put) {
        sql.sql("""
                insert into funding_money (space, funding, party, person, amount) values (?, ?, ?, ?, ?)
                on conflict (space, funding, party, person)
                do update set amount = funding_money.amount + excluded.amount""")
                .params(recorded.space(), recorded.object(), recorded.party(), recorded.person(), put.amount())
                .update();
    }

    /** Whoever has put in waits for the others, until the funding is complete. */
    private void passOn(Recorded recorded) {
        waiting.done(recorded.party(), Act.FUND, recorded);
        find(recorded.space(), recorded.object()).orElseThrow().parties().stream()
                .filter(party -> !party.equals(recorded.party()))
                .forEach(party -> ask(party, recorded));
    }

    private void remove(Recorded recorded) {
        sql.sql("delete from funding_money where space = ? and funding = ? and party = ?")
                .params(recorded.space(), recorded.object(), recorded.party())
                .update();
    }

    private void touch(Recorded recorded) {
        sql.sql("update funding set version = ? where space = ? and id = ?")
                .params(recorded.version(), recorded.space(), recorded.object())
                .update();
    }

    private void complete(Recorded recorded) {
        sql.sql("update funding set version = ?, completed_at = ? where space = ? and id = ?")
                .params(recorded.version(), recorded.at().atOffset(ZoneOffset.UTC), recorded.space(), recorded.object())
                .update();
        counts.add(recorded.space(), "fundings", -1);
        waiting.over(Act.FUND, recorded.space(), recorded.object());
    }

    private void ask(UUID party, Recorded recorded) {
        var title =
                find(recorded.space(), recorded.object()).orElseThrow().ask().title();
        waiting.on(
                party,
                Act.FUND,
                recorded,
                new Waiting.Request("Fund the idea “%s”".formatted(title), "fundings/" + recorded.object()));
    }

    /** Lets the others wait who move money in this space now: a cap holds over all of its ideas. */
    void lock(UUID space) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("funding/" + space)
                .query(String.class)
                .list();
    }

    /** What each party has put into all ideas in this currency. */
    Map<UUID, Long> putIn(UUID space, String currency) {
        return sql
                .sql("""
                        select m.party, sum(m.amount)::bigint as amount
                        from funding_money m join funding f on f.space = m.space and f.id = m.funding
                        where m.space = ? and f.currency = ? group by m.party""")
                .params(space, currency)
                .query((row, n) -> Map.entry(row.getObject("party", UUID.class), row.getLong("amount")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Funding> find(UUID space, UUID id) {
        return one("id", space, id);
    }

    Optional<Funding> ofIdea(UUID space, UUID idea) {
        return one("idea", space, idea);
    }

    private Optional<Funding> one(String key, UUID space, UUID value) {
        return sql.sql("select * from funding where space = ? and " + key + " = ?")
                .params(space, value)
                .query(FundingStore::row)
                .optional()
                .map(row -> funding(row, money(space, new UUID[] {row.id()})));
    }

    /** The ideas that a funding is open for, or was. */
    List<UUID> ideas(UUID space) {
        return sql.sql("select idea from funding where space = ?")
                .param(space)
                .query((row, n) -> row.getObject("idea", UUID.class))
                .list();
    }

    List<Funding> list(UUID space, int offset, int limit) {
        var rows = sql.sql("select * from funding where space = ? order by opened_at desc, id offset ? limit ?")
                .params(space, offset, limit)
                .query(FundingStore::row)
                .list();
        var money = money(space, rows.stream().map(Funding::id).toArray(UUID[]::new));
        return rows.stream().map(row -> funding(row, money)).toList();
    }

    int count(UUID space) {
        return sql.sql("select count(*) from funding where space = ?")
                .param(space)
                .query(Integer.class)
                .single();
    }

    private record Money(UUID funding, PutIn put) {}

    private Map<UUID, List<Money>> money(UUID space, UUID[] fundings) {
        return sql
                .sql("select * from funding_money where space = ? and funding = any(?) order by amount desc, person")
                .param(space)
                .param(fundings)
                .query((row, n) -> new Money(
                        row.getObject("funding", UUID.class),
                        new PutIn(
                                row.getObject("party", UUID.class),
                                row.getObject("person", UUID.class),
                                row.getLong("amount"))))
                .list()
                .stream()
                .collect(groupingBy(Money::funding));
    }

    private static Funding funding(Funding row, Map<UUID, List<Money>> money) {
        var put =
                money.getOrDefault(row.id(), List.of()).stream().map(Money::put).toList();
        return new Funding(row.space(), row.id(), row.version(), row.ask(), row.parties(), put, row.completedAt());
    }

    private static Funding row(ResultSet row, int n) throws SQLException {
        Timestamp completed = row.getTimestamp("completed_at");
        return new Funding(
                row.getObject("space", UUID.class),
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new Ask(
                        row.getObject("idea", UUID.class),
                        row.getString("title"),
                        row.getLong("cost"),
                        row.getString("currency")),
                List.of((UUID[]) row.getArray("parties").getArray()),
                List.of(),
                completed == null ? null : completed.toInstant());
    }
}
