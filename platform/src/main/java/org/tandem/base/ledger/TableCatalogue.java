package org.tandem.base.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables that a backup holds, from the database's own catalogue, so that no stage can forget one. */
@Repository
class TableCatalogue {

    /** Not backed up: what belongs to the running server, and what holds secrets that are meant to be short-lived. */
    private static final Set<String> LEFT_OUT = Set.of(
            "flyway_schema_history", "mail", "attempt", "setup_code", "spring_session", "spring_session_attributes");

    private final JdbcClient sql;

    TableCatalogue(JdbcClient sql) {
        this.sql = sql;
    }

    /** The tables, each behind those that its foreign keys name. */
    List<String> tables() {
        var waiting = new ArrayList<>(names());
        var ordered = new ArrayList<String>();
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(table -> ordered.containsAll(referencedBy(table)))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException("The foreign keys of %s form a circle.".formatted(waiting)));
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private List<String> names() {
        return strings("""
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                order by relname""").stream().filter(table -> !LEFT_OUT.contains(table)).toList();
    }

    private List<String> referencedBy(String table) {
        return strings("""
                select distinct t.relname from pg_constraint c join pg_class t on t.oid = c.confrelid
                where c.contype = 'f' and c.confrelid <> c.conrelid and c.conrelid = 'public.%s'::regclass""".formatted(table));
    }

    /** The columns that can be written, in their order. */
    List<String> columns(String table) {
        return strings("""
                select attname from pg_attribute where attrelid = 'public.%s'::regclass
                and attnum > 0 and not attisdropped and attgenerated = '' order by attnum""".formatted(table));
    }

    boolean isEmpty(String table) {
        return sql.sql("select not exists (select from public.%s)".formatted(table))
                .query(Boolean.class)
                .single();
    }

    /** The newest migration of this database. */
    String schema() {
        return sql.sql("""
                select version from flyway_schema_history where success and version is not null
                order by version desc limit 1""").query(String.class).single();
    }

    private List<String> strings(String query) {
        return sql.sql(query).query((row, n) -> row.getString(1)).list();
    }
}
