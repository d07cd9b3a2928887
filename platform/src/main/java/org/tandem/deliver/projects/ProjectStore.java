package org.tandem.deliver.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads projects from the rows that {@link ProjectProjection} writes. */
@Repository
class ProjectStore {

    private static final TypeReference<List<Member>> TEAM = new TypeReference<>() {};
    private static final TypeReference<List<Phase>> PHASES = new TypeReference<>() {};
    private static final TypeReference<List<Gate>> GATES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.builder().build();

    ProjectStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Project> find(UUID space, UUID id) {
        return sql.sql("select * from project where space = ? and id = ?")
                .params(space, id)
                .query(this::project)
                .optional();
    }

    Optional<Project> ofFunding(UUID space, UUID funding) {
        return sql.sql("select * from project where space = ? and funding = ?")
                .params(space, funding)
                .query(this::project)
                .optional();
    }

    List<Project> list(UUID space, int offset, int limit) {
        return sql.sql("select * from project where space = ? order by drafted_at desc, id offset ? limit ?")
                .params(space, offset, limit)
                .query(this::project)
                .list();
    }

    int count(UUID space) {
        return sql.sql("select count(*) from project where space = ?")
                .param(space)
                .query(Integer.class)
                .single();
    }

    List<Allocation> allocations(UUID space, UUID person) {
        return sql.sql("""
                select p.id, p.title, (m ->> 'percent')::int as percent
                from project p cross join jsonb_array_elements(p.team) m
                where p.space = ? and p.ended_at is null and m ->> 'person' = ? order by p.drafted_at, p.id""")
                .params(space, person.toString())
                .query((row, n) ->
                        new Allocation(row.getObject("id", UUID.class), row.getString("title"), row.getInt("percent")))
                .list();
    }

    /** Lets the others wait who fill teams in this space now: 100 % of a person holds over all of its projects. */
    void lock(UUID space) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("team/" + space)
                .query(String.class)
                .list();
    }

    private Project project(ResultSet row, int n) throws SQLException {
        return new Project(
                row.getObject("space", UUID.class),
                row.getObject("id", UUID.class),
                row.getInt("version"),
                json.readValue(row.getString("charter"), Charter.class),
                row.getObject("funding", UUID.class),
                json.readValue(row.getString("team"), TEAM),
                json.readValue(row.getString("phases"), PHASES),
                json.readValue(row.getString("gates"), GATES),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("ended_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
