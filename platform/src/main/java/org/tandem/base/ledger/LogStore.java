package org.tandem.base.ledger;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandem.proof.Hash;
import org.tandem.proof.Node;
import org.tandem.proof.Nodes;

/** The logs as rows: heads, leaves, nodes, checkpoints, and the queue before them. Trusted only against a checkpoint. */
@Repository
class LogStore {

    private final JdbcClient sql;

    LogStore(JdbcClient sql) {
        this.sql = sql;
    }

    void open(UUID space) {
        sql.sql("insert into log_head (space) values (?)").param(space).update();
    }

    /** Spaces with facts that wait, at most so many. */
    List<UUID> due(int limit) {
        return sql.sql("select distinct space from log_pending limit ?")
                .param(limit)
                .query((row, n) -> row.getObject("space", UUID.class))
                .list();
    }

    /** Marks a space whose listeners have something to hear. */
    void undelivered(UUID space) {
        sql.sql("insert into log_undelivered (space) values (?) on conflict do nothing")
                .param(space)
                .update();
    }

    List<UUID> undelivered(int limit) {
        return sql.sql("select space from log_undelivered limit ?")
                .param(limit)
                .query((row, n) -> row.getObject("space", UUID.class))
                .list();
    }

    void delivered(UUID space) {
        sql.sql("delete from log_undelivered where space = ?").param(space).update();
    }

    /** Locks the log's head for this transaction; empty when another server node holds it. */
    Optional<Head> lock(UUID space) {
        return sql.sql("select epoch, size from log_head where space = ? for update skip locked")
                .param(space)
                .query(Head.class)
                .optional();
    }

    Optional<Head> head(UUID space) {
        return sql.sql("select epoch, size from log_head where space = ?")
                .param(space)
                .query(Head.class)
                .optional();
    }

    /**
     * Takes the facts of a space out of the queue that have waited longest, at most so many, the first one first. By their
     * address: a queue is never of the size that the planner believes.
     */
    List<Pending> take(UUID space, int limit) {
        return sql.sql("""
                with taken as (
                  delete from log_pending where ctid = any (array(
                    select ctid from log_pending where space = :space order by since, id limit :limit))
                  returning since, id, fact, leaf)
                select fact, leaf from taken order by since, id""")
                .param("space", space)
                .param("limit", limit)
                .query((row, n) -> new Pending(row.getObject("fact", UUID.class), row.getBytes("leaf")))
                .list();
    }

    /** Each of these is one statement, however many facts: the time of a step is mostly the way to the database. */
    void place(UUID space, long from, List<Pending> facts) {
        sql.sql("""
                insert into log_leaf (space, index, fact, leaf)
                select :space, :from + one.n - 1, one.fact, one.leaf
                from unnest(:facts::uuid[], :leaves::bytea[]) with ordinality as one (fact, leaf, n)""")
                .param("space", space)
                .param("from", from)
                .param("facts", facts.stream().map(Pending::fact).toArray(UUID[]::new))
                .param("leaves", facts.stream().map(Pending::leaf).toArray(byte[][]::new))
                .update();
    }

    void store(UUID space, Map<Node, Hash> nodes) {
        sql.sql("""
                insert into log_node (space, level, index, hash)
                select :space, node.level, node.index, node.hash
                from unnest(:levels::int[], :indexes::bigint[], :hashes::bytea[]) as node (level, index, hash)""")
                .param("space", space)
                .param("levels", nodes.keySet().stream().map(Node::level).toArray(Integer[]::new))
                .param("indexes", nodes.keySet().stream().map(Node::index).toArray(Long[]::new))
                .param("hashes", nodes.values().stream().map(Hash::bytes).toArray(byte[][]::new))
                .update();
    }

    Nodes nodes(UUID space) {
        return places -> read(space, places);
    }

    /** "offset 0": each place by the index, whatever the planner believes; else it may read all nodes of the space. */
    private Map<Node, Hash> read(UUID space, Collection<Node> places) {
        return sql
                .sql("""
                select n.level, n.index, n.hash from unnest(:levels::int[], :indexes::bigint[]) as place (level, index),
                  lateral (select level, index, hash from log_node
                           where space = :space and level = place.level and index = place.index offset 0) n""")
                .param("levels", places.stream().map(Node::level).toArray(Integer[]::new))
                .param("indexes", places.stream().map(Node::index).toArray(Long[]::new))
                .param("space", space)
                .query((row, n) ->
                        Map.entry(new Node(row.getInt("level"), row.getLong("index")), Hash.of(row.getBytes("hash"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void advance(UUID space, Head head, String note, Instant now) {
        sql.sql("update log_head set size = ? where space = ?")
                .params(head.size(), space)
                .update();
        sql.sql("insert into log_checkpoint (space, epoch, size, note, at) values (?, ?, ?, ?, ?)")
                .params(space, head.epoch(), head.size(), note, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void startEpoch(UUID space, int epoch) {
        sql.sql("update log_head set epoch = ? where space = ?")
                .params(epoch, space)
                .update();
    }

    /** Lets a fact have its place before all others that wait. */
    void first(UUID fact) {
        sql.sql("update log_pending set since = 'epoch' where fact = ?")
                .param(fact)
                .update();
    }

    /** Every space that has a log. */
    List<UUID> spaces() {
        return sql.sql("select space from log_head order by space")
                .query((row, n) -> row.getObject("space", UUID.class))
                .list();
    }

    /** A checkpoint {@code l} with the cosignatures and time stamps that came for it, as one note. */
    static final String NOTE = """
            l.note || coalesce((select string_agg(s.line || chr(10), '' order by s.kind, s.name) from (
                select 0 as kind, c.witness as name, c.line from log_cosignature c
                where c.space = l.space and c.epoch = l.epoch and c.size = l.size
                union all select 1, t.authority, t.line from log_timestamp t
                where t.space = l.space and t.epoch = l.epoch and t.size = l.size) s), '') as note""";

    /** The newest signed checkpoint. */
    Optional<String> checkpoint(UUID space) {
        return sql.sql("select " + NOTE
                        + " from log_checkpoint l where l.space = ? order by l.epoch desc, l.size desc limit 1")
                .param(space)
                .query(String.class)
                .optional();
    }

    /** The newest checkpoint with a time stamp that holds the fact at this place; empty where there is none. */
    Optional<String> stamped(UUID space, long index) {
        return sql.sql("select " + NOTE + " " + """
                from log_checkpoint l where l.space = :space and (l.epoch, l.size) = (
                    select epoch, size from log_timestamp where space = :space and size > :index
                    order by epoch desc, size desc limit 1)""")
                .param("space", space)
                .param("index", index)
                .query(String.class)
                .optional();
    }

    long cursor(UUID space, String listener) {
        return sql.sql("select next from log_cursor where space = ? and listener = ? for update")
                .params(space, listener)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void moveCursor(UUID space, String listener, long next) {
        sql.sql("""
                insert into log_cursor (space, listener, next) values (?, ?, ?)
                on conflict (space, listener) do update set next = excluded.next""").params(space, listener, next).update();
    }

    /** @param size how many facts have their place */
    record Head(int epoch, long size) {}

    /** A fact that waits for its place, with its leaf data. */
    record Pending(UUID fact, byte[] leaf) {}
}
