package org.tandem.base.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandem.base.commitments.CommitmentFact.CommitmentCancelled;
import org.tandem.base.commitments.CommitmentFact.CommitmentDelivered;
import org.tandem.base.commitments.CommitmentFact.CommitmentRequested;
import org.tandem.base.commitments.CommitmentFact.DeliveryAcknowledged;
import org.tandem.base.commitments.CommitmentFact.TermsAccepted;
import org.tandem.base.commitments.CommitmentFact.TermsProposed;
import org.tandem.base.identity.Act;
import org.tandem.base.ledger.Fact;
import org.tandem.base.ledger.Projection;
import org.tandem.base.ledger.Recorded;
import org.tandem.base.notices.Counts;
import org.tandem.base.notices.Waiting;

/** Commitments as rows: what their facts say, and nothing else. */
@Repository
class CommitmentStore implements Projection {

    private static final Set<String> PROSE = Set.of("what", "condition", "note", "reason");

    private final JdbcClient sql;
    private final Waiting waiting;
    private final Counts counts;

    CommitmentStore(JdbcClient sql, Waiting waiting, Counts counts) {
        this.sql = sql;
        this.waiting = waiting;
        this.counts = counts;
    }

    @Override
    public Class<? extends Fact> facts() {
        return CommitmentFact.class;
    }

    @Override
    public List<String> tables() {
        return List.of("commitment");
    }

    @Override
    public boolean prose(String key, String value) {
        return PROSE.contains(key);
    }

    @Override
    public void apply(Recorded recorded) {
        switch ((CommitmentFact) recorded.fact()) {
            case CommitmentRequested requested -> insert(recorded, requested.promise());
            case TermsProposed proposed -> propose(recorded, proposed);
            case TermsAccepted accepted -> accept(recorded, accepted);
            case CommitmentDelivered delivered -> deliver(recorded, delivered);
            case DeliveryAcknowledged acknowledged -> {
                set(recorded, "acknowledged_at = ?", recorded.at().atOffset(ZoneOffset.UTC));
                finish(recorded);
            }
            case CommitmentCancelled cancelled -> {
                set(recorded, "cancelled_by = ?", recorded.party());
                finish(recorded);
            }
        }
    }

    private void insert(Recorded recorded, Promise promise) {
        sql.sql("""
                insert into commitment (space, id, version, promiser, receiver, what, project, beyond_contract, due, condition,
                                        open_by, open_due, open_condition)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(recorded.space())
                .param(recorded.object())
                .param(recorded.version())
                .param(promise.promiser())
                .param(promise.receiver())
                .param(promise.what())
                .param(promise.project())
                .param(promise.beyondContract())
                .param(promise.due())
                .param(promise.condition())
                .param(recorded.party())
                .param(promise.due())
                .param(promise.condition())
                .update();
        counts.add(recorded.space(), "commitments", 1);
        askOther(recorded, "Answer the request “%s”".formatted(promise.what()), promise.due());
    }

    private void propose(Recorded recorded, TermsProposed proposed) {
        sql.sql("""
                update commitment set version = ?, open_by = ?, open_due = ?, open_condition = ?
                where space = ? and id = ?""")
                .params(
                        recorded.version(),
                        recorded.party(),
                        proposed.due(),
                        proposed.condition(),
                        recorded.space(),
                        recorded.object())
                .update();
        askOther(recorded, "Answer the proposed terms of a commitment", proposed.due());
    }

    /** A later date counts only when it was accepted before the present one had passed. */
    private void accept(Recorded recorded, TermsAccepted accepted) {
        var on = LocalDate.ofInstant(recorded.at(), ZoneOffset.UTC);
        sql.sql("""
                update commitment set version = ?, condition = ?, open_by = null, open_due = null, open_condition = null,
                  due = case when original_due is null or due >= ? then ? else due end,
                  original_due = coalesce(original_due, ?)
                where space = ? and id = ?""")
                .params(
                        recorded.version(),
                        accepted.condition(),
                        on,
                        accepted.due(),
                        accepted.due(),
                        recorded.space(),
                        recorded.object())
                .update();
        waiting.over(Act.PROMISE, recorded.space(), recorded.object());
        var commitment = find(recorded.space(), recorded.object()).orElseThrow();
        ask(
                commitment.promise().promiser(),
                recorded,
                "Deliver “%s”".formatted(commitment.promise().what()),
                commitment.due());
    }

    private void deliver(Recorded recorded, CommitmentDelivered delivered) {
        set(recorded, "delivered_on = ?", delivered.on());
        waiting.over(Act.PROMISE, recorded.space(), recorded.object());
        var commitment = find(recorded.space(), recorded.object()).orElseThrow();
        ask(
                commitment.promise().receiver(),
                recorded,
                "Acknowledge “%s”".formatted(commitment.promise().what()),
                Standing.answerBy(delivered.on()));
    }

    private void set(Recorded recorded, String assignment, Object value) {
        sql.sql("update commitment set version = ?, " + assignment + " where space = ? and id = ?")
                .params(recorded.version(), value, recorded.space(), recorded.object())
                .update();
    }

    private void finish(Recorded recorded) {
        counts.add(recorded.space(), "commitments", -1);
        waiting.over(Act.PROMISE, recorded.space(), recorded.object());
    }

    private void askOther(Recorded recorded, String words, LocalDate due) {
        var commitment = find(recorded.space(), recorded.object()).orElseThrow();
        waiting.over(Act.PROMISE, recorded.space(), recorded.object());
        ask(commitment.other(recorded.party()), recorded, words, due);
    }

    private void ask(UUID party, Recorded recorded, String words, LocalDate due) {
        waiting.on(party, Act.PROMISE, recorded, new Waiting.Request(words, "commitments/" + recorded.object(), due));
    }

    Optional<Commitment> find(UUID space, UUID id) {
        return sql.sql("select * from commitment where space = ? and id = ?")
                .params(space, id)
                .query(CommitmentStore::commitment)
                .optional();
    }

    List<Commitment> list(UUID space, @Nullable UUID project, int offset, int limit) {
        return sql.sql("""
                select * from commitment where space = :space and (:project::uuid is null or project = :project)
                order by due, id offset :offset limit :limit""")
                .param("space", space)
                .param("project", project)
                .param("offset", offset)
                .param("limit", limit)
                .query(CommitmentStore::commitment)
                .list();
    }

    List<Commitment> owedBy(UUID space, UUID party) {
        return sql.sql("select * from commitment where space = ? and promiser = ? and original_due is not null")
                .params(space, party)
                .query(CommitmentStore::commitment)
                .list();
    }

    List<Commitment> accepted(UUID space) {
        return sql.sql("select * from commitment where space = ? and original_due is not null")
                .param(space)
                .query(CommitmentStore::commitment)
                .list();
    }

    private static Commitment commitment(ResultSet row, int n) throws SQLException {
        var due = row.getObject("due", LocalDate.class);
        var promise = new Promise(
                row.getObject("promiser", UUID.class),
                row.getObject("receiver", UUID.class),
                row.getString("what"),
                row.getString("condition"),
                due,
                row.getObject("project", UUID.class),
                row.getBoolean("beyond_contract"));
        Timestamp acknowledged = row.getTimestamp("acknowledged_at");
        return new Commitment(
                row.getObject("space", UUID.class),
                row.getObject("id", UUID.class),
                row.getInt("version"),
                promise,
                row.getObject("original_due", LocalDate.class),
                due,
                row.getString("condition"),
                open(row),
                row.getObject("delivered_on", LocalDate.class),
                acknowledged == null ? null : acknowledged.toInstant(),
                row.getObject("cancelled_by", UUID.class));
    }

    private static Commitment.@Nullable Proposal open(ResultSet row) throws SQLException {
        var by = row.getObject("open_by", UUID.class);
        return by == null
                ? null
                : new Commitment.Proposal(
                        by, row.getObject("open_due", LocalDate.class), row.getString("open_condition"));
    }
}
