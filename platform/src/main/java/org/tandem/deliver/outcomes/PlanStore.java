package org.tandem.deliver.outcomes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandem.base.identity.Role;
import org.tandem.base.ledger.Subject;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Measurement plans as rows, to be read. Written by {@link PlanProjection} alone. */
@Repository
class PlanStore {

    private static final TypeReference<List<Map<String, String>>> SIGNATURES = new TypeReference<>() {};
    private static final String PLAN = """
            select p.*, (select coalesce(jsonb_agg(jsonb_build_object('party', s.party, 'role', s.role, 'person', s.person,
                      'at', to_char(s.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) order by s.at, s.party), '[]')
                    from plan_signature s where s.space = p.space and s.plan = p.id and s.edition = p.edition) as signatures
            from plan p where p.space = ?""";

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.builder().build();

    PlanStore(JdbcClient sql) {
        this.sql = sql;
    }

    static Subject subject(UUID plan) {
        return new Subject("plan", plan);
    }

    Optional<Plan> find(UUID space, UUID id) {
        return sql.sql(PLAN + " and p.id = ?")
                .params(space, id)
                .query(this::plan)
                .optional();
    }

    List<Plan> list(UUID space, int offset, int limit) {
        return sql.sql(PLAN + " order by p.drafted_at desc, p.id offset ? limit ?")
                .params(space, offset, limit)
                .query(this::plan)
                .list();
    }

    List<Plan> ofProject(UUID space, UUID project) {
        return sql.sql(PLAN + " and p.project = ? order by p.drafted_at, p.id")
                .params(space, project)
                .query(this::plan)
                .list();
    }

    int count(UUID space) {
        return sql.sql("select count(*) from plan where space = ?")
                .param(space)
                .query(Integer.class)
                .single();
    }

    /** Lets others wait who want to change, sign or judge by the same plan now. */
    void lock(UUID space, UUID id) {
        sql.sql("select id from plan where space = ? and id = ? for update")
                .params(space, id)
                .query(UUID.class)
                .list();
    }

    /** Lets others wait who want to claim the same measure now. */
    void lockMeasure(UUID space, String measure) {
        sql.sql("select id from plan where space = ? and measure = ? order by id for update")
                .params(space, measure)
                .query(UUID.class)
                .list();
    }

    List<UUID> retiring(UUID space, UUID plan) {
        return sql.sql("select party from plan_retirement where space = ? and plan = ?")
                .params(space, plan)
                .query((row, n) -> row.getObject("party", UUID.class))
                .list();
    }

    List<Sample> samples(UUID space, UUID plan) {
        return sql.sql("select sample from plan_sample where space = ? and plan = ? order by version")
                .params(space, plan)
                .query((row, n) -> json.readValue(row.getString("sample"), Sample.class))
                .list();
    }

    private Plan plan(ResultSet row, int n) throws SQLException {
        var retired = row.getTimestamp("retired_at");
        return new Plan(
                row.getObject("space", UUID.class),
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getInt("edition"),
                json.readValue(row.getString("terms"), PlanTerms.class),
                row.getTimestamp("drafted_at").toInstant(),
                json.readValue(row.getString("signatures"), SIGNATURES).stream()
                        .map(PlanStore::signature)
                        .toList(),
                frozen(row),
                retired == null ? null : retired.toInstant());
    }

    private static Plan.Signature signature(Map<String, String> row) {
        return new Plan.Signature(
                UUID.fromString(row.getOrDefault("party", "")),
                Role.valueOf(row.getOrDefault("role", "")),
                UUID.fromString(row.getOrDefault("person", "")),
                Instant.parse(row.getOrDefault("at", "")));
    }

    private static Plan.@org.jspecify.annotations.Nullable Frozen frozen(ResultSet row) throws SQLException {
        var at = row.getTimestamp("frozen_at");
        return at == null
                ? null
                : new Plan.Frozen(
                        at.toInstant(),
                        row.getInt("frozen_readings"),
                        row.getString("frozen_hash"),
                        row.getString("retrospective"));
    }
}
