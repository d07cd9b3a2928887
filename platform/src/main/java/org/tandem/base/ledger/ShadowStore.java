package org.tandem.base.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Empty temporary tables that stand before the real ones, and the comparison of the two. */
@Repository
class ShadowStore {

    private static final int MOST = 100;

    private final JdbcClient sql;
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    ShadowStore(JdbcClient sql) {
        this.sql = sql;
    }

    void create(String table) {
        sql.sql("create temp table %1$s (like public.%1$s including all) on commit drop".formatted(table))
                .update();
    }

    /**
     * The rows of a space in which the table and its shadow differ, {@value #MOST} at most.
     *
     * @param leftOut ids; a row that holds one of them is not compared
     */
    List<Row> compare(String table, UUID space, List<String> leftOut) {
        return sql.sql("""
                select coalesce(r.key, s.key)::text as key, r.row is null as lacking, s.row is null as surplus,
                       (select string_agg(c.key, ', ' order by c.key) from jsonb_each(r.row) c
                        where s.row -> c.key is distinct from c.value) as columns
                from (select %2$s as key, to_jsonb(t) as row from public.%1$s t where t.space = :space) r
                full join (select %2$s as key, to_jsonb(t) as row from pg_temp.%1$s t where t.space = :space) s
                  on r.key = s.key
                where r.row is distinct from s.row
                  and not exists (select from unnest(cast(:leftOut as text[])) id
                                  where strpos(coalesce(r.row, s.row)::text, id) > 0)
                order by 1 limit %3$d""".formatted(table, keys.computeIfAbsent(table, this::key), MOST))
                .param("space", space)
                .param("leftOut", leftOut.toArray(String[]::new))
                .query((row, n) -> new Row(
                        row.getString("key"),
                        row.getBoolean("lacking"),
                        row.getBoolean("surplus"),
                        row.getString("columns")))
                .list();
    }

    /** An expression for the primary key without the space; migrations are over, so it stays as it is. */
    private String key(String table) {
        return sql.sql("""
                select 'jsonb_build_object(' || string_agg(format('%L, t.%I', a.attname, a.attname), ', ') || ')'
                from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                where i.indisprimary and i.indrelid = cast(? as regclass) and a.attname <> 'space'""")
                .param("public." + table)
                .query(String.class)
                .optional()
                .orElse("jsonb_build_object('space', t.space)");
    }

    /** A row that differs. */
    record Row(
            String key,
            boolean lacking,
            boolean surplus,
            @Nullable String columns) {
        String explanation() {
            if (lacking) {
                return "The facts give this row, but the table lacks it.";
            }
            return surplus ? "No fact gives this row." : "The facts give other values of %s.".formatted(columns);
        }
    }
}
