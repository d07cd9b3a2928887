package org.tandem.choose.ideas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandem.base.evaluation.Decision;
import org.tandem.base.identity.Seat;

/** Ideas as rows, to be read. The policy of idea_hand shows each person their own rows and nobody else's. */
@Repository
class IdeaStore {

    private static final String MATCHING = " from idea where space = :space and"
            + " (:words = '' or strpos(lower(title || ' ' || words), lower(:words)) > 0)";

    private final JdbcClient sql;

    IdeaStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Idea> find(UUID space, UUID id) {
        return sql.sql("select * from idea where space = ? and id = ?")
                .params(space, id)
                .query(IdeaStore::idea)
                .optional();
    }

    /** The idea, that nobody else changes until this transaction ends. */
    Optional<Idea> hold(UUID space, UUID id) {
        return sql.sql("select * from idea where space = ? and id = ? for update")
                .params(space, id)
                .query(IdeaStore::idea)
                .optional();
    }

    List<Idea> list(UUID space, String words, int offset, int limit) {
        return sql.sql("select *" + MATCHING + " order by id offset :offset limit :limit")
                .param("space", space)
                .param("words", words.strip())
                .param("offset", offset)
                .param("limit", limit)
                .query(IdeaStore::idea)
                .list();
    }

    List<Idea> undeclined(UUID space, Collection<UUID> save, int limit) {
        return sql.sql("""
                select * from idea where space = ? and (decision is null or decision = ?) and id <> all(?)
                order by decision nulls last, title, id limit ?""")
                .params(space, Decision.GO.name(), save.toArray(UUID[]::new), limit)
                .query(IdeaStore::idea)
                .list();
    }

    int count(UUID space, String words) {
        return sql.sql("select count(*)" + MATCHING)
                .param("space", space)
                .param("words", words.strip())
                .query(Integer.class)
                .single();
    }

    List<Comment> comments(UUID space, UUID idea) {
        return sql.sql("""
                select id, idea, pseudonym, words, day from idea_comment where space = ? and idea = ? order by day, id""")
                .params(space, idea)
                .query((row, n) -> new Comment(
                        row.getObject("id", UUID.class),
                        row.getObject("idea", UUID.class),
                        row.getString("pseudonym"),
                        row.getString("words"),
                        row.getTimestamp("day").toInstant()))
                .list();
    }

    Contributions contributions(UUID space) {
        return sql.sql("""
                select count(*) as ideas, count(*) filter (where from_end_user or author_end_user) as from_end_users,
                       (select count(*) from idea_comment where space = :space) as comments
                from idea where space = :space""").param("space", space).query(Contributions.class).single();
    }

    Optional<Hand> hand(Seat who, UUID idea) {
        return sql.sql("select pseudonym, author from idea_hand where space = ? and idea = ? and person = ?")
                .params(who.space(), idea, who.person())
                .query(Hand.class)
                .optional();
    }

    Set<UUID> own(Seat who, Collection<UUID> ideas) {
        return sql.sql("""
                select idea from idea_hand where space = ? and person = ? and author and idea = any(?)""")
                .params(who.space(), who.person(), ideas.toArray(UUID[]::new))
                .query((row, n) -> row.getObject("idea", UUID.class))
                .set();
    }

    /** Whether a name is in use where everybody may read it. */
    boolean taken(UUID space, String pseudonym) {
        return sql.sql("""
                select exists (select 1 from idea where space = :space and pseudonym = :name)
                    or exists (select 1 from idea_comment where space = :space and pseudonym = :name)""")
                .param("space", space)
                .param("name", pseudonym)
                .query(Boolean.class)
                .single();
    }

    private static Idea idea(ResultSet row, int n) throws SQLException {
        return new Idea(
                row.getObject("space", UUID.class),
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new Proposal(
                        row.getString("title"),
                        row.getString("words"),
                        row.getString("benefit"),
                        row.getObject("need", UUID.class),
                        row.getBoolean("from_end_user")),
                row.getString("pseudonym"),
                row.getTimestamp("day").toInstant(),
                verdict(row),
                author(row));
    }

    private static Idea.@Nullable Verdict verdict(ResultSet row) throws SQLException {
        var panel = row.getObject("panel", UUID.class);
        return panel == null
                ? null
                : new Idea.Verdict(
                        panel,
                        Decision.valueOf(row.getString("decision")),
                        row.getString("reason"),
                        row.getString("quote"),
                        row.getTimestamp("judged_at").toInstant());
    }

    private static Idea.@Nullable Author author(ResultSet row) throws SQLException {
        var person = row.getObject("author", UUID.class);
        return person == null
                ? null
                : new Idea.Author(person, row.getObject("author_party", UUID.class), row.getBoolean("author_end_user"));
    }
}
