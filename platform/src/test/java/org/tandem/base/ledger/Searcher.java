package org.tandem.base.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a word in every table there is, as the database's owner, whom no policy binds. */
@TestComponent
public class Searcher {

    private final AsOwner owner;
    private final JdbcClient sql;

    Searcher(AsOwner owner, JdbcClient sql) {
        this.owner = owner;
        this.sql = sql;
    }

    /** The tables in which a row of the space holds the word, in any column, be it as text or inside JSON. */
    public List<String> tablesWith(UUID space, String word) {
        return owner.undo(connection ->
                tables().stream().filter(table -> holds(table, space, word)).toList());
    }

    private List<String> tables() {
        return sql.sql("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'space'
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not a.attisdropped order by 1""").query((row, n) -> row.getString("relname")).list();
    }

    /** A payload is JSON inside text, so it is looked at as JSON. */
    private boolean holds(String table, UUID space, String word) {
        var row = table.equals("fact") ? "coalesce(f.payload, '')" : "to_jsonb(f)::text";
        return sql.sql("""
                select exists (select from public.%s f where f.space = ?
                  and strpos(%s, trim(both '"' from to_jsonb(cast(? as text))::text)) > 0)""".formatted(table, row))
                .params(space, word)
                .query(Boolean.class)
                .single();
    }
}
