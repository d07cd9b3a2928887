package org.tandem.base.ledger;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Replaces words in whatever columns may hold them; the policies decide which rows it sees. */
@Repository
class ForgettingStore {

    /** From this length on words are also found within others; shorter ones only where they stand alone. */
    private static final int LONG = 6;

    /** In JSON, shorter ones might also be a name of ours. */
    private static final int LONG_IN_JSON = 20;

    private final JdbcClient sql;
    private final Map<String, List<Column>> known = new ConcurrentHashMap<>();

    ForgettingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param about which rows are meant beside those that name the fact or its subject, as SQL about {@code t} */
    record Place(String table, String about) {}

    void blank(Place place, Recorded fact, String word) {
        var columns = known.computeIfAbsent(place.table(), this::columns);
        if (columns.isEmpty()) {
            return;
        }
        sql.sql(
                        "update %1$s t set %2$s where t.space = :space and strpos(lower(to_jsonb(t)::text), lower(:escaped)) > 0"
                                        .formatted(
                                                place.table(),
                                                columns.stream()
                                                        .map(column -> column.blanked(word))
                                                        .collect(joining(", ")))
                                + " and (%s or strpos(to_jsonb(t)::text, :subject) > 0 or strpos(to_jsonb(t)::text, :fact) > 0)"
                                        .formatted(place.about()))
                .param("space", fact.space())
                .param("word", word)
                .param("escaped", escaped(word))
                .param("alone", "(\\[|, |: )\"" + escaped(word).replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0") + "\"(?!:)")
                .param("subject", fact.object().toString())
                .param("fact", fact.id().toString())
                .update();
    }

    /** As it stands inside a JSON string. */
    private String escaped(String word) {
        var quoted = sql.sql("select to_jsonb(cast(? as text))::text")
                .param(word)
                .query(String.class)
                .single();
        return quoted.substring(1, quoted.length() - 1);
    }

    private List<Column> columns(String table) {
        return sql.sql("""
                select attname, format_type(atttypid, atttypmod) as type from pg_attribute
                where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped
                and atttypid in ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype)""")
                .param("public." + table)
                .query((row, n) -> new Column(row.getString("attname"), row.getString("type")))
                .list();
    }

    private record Column(String name, String type) {

        String blanked(String word) {
            return switch (type) {
                case "text[]" -> "%1$s = array_replace(t.%1$s, :word, '%2$s')".formatted(name, Redacted.MARK);
                case "jsonb" -> json(word);
                default -> text(word);
            };
        }

        private String json(String word) {
            boolean within = word.length() >= LONG_IN_JSON || word.indexOf(' ') > 0;
            return within
                    ? "%1$s = replace(t.%1$s::text, :escaped, '%2$s')::jsonb".formatted(name, Redacted.MARK)
                    : "%1$s = regexp_replace(t.%1$s::text, :alone, '\\1\"%2$s\"', 'g')::jsonb"
                            .formatted(name, Redacted.MARK);
        }

        /** A short word in capitals is rather a name of ours than a person's word. */
        private String text(String word) {
            if (word.length() >= LONG || name.equals("words")) {
                return "%1$s = replace(t.%1$s, :word, '%2$s')".formatted(name, Redacted.MARK);
            }
            return word.matches("[A-Z_]+")
                    ? "%1$s = t.%1$s".formatted(name)
                    : "%1$s = case when t.%1$s = :word then '%2$s' else t.%1$s end".formatted(name, Redacted.MARK);
        }
    }
}
