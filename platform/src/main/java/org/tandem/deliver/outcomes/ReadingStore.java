package org.tandem.deliver.outcomes;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandem.base.identity.Seat;
import org.tandem.deliver.outcomes.Readings.Upload;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Readings as rows, and the files that wait to be read. A file is not trusted before {@link CsvFile} has read it. */
@Repository
class ReadingStore {

    private static final TypeReference<TreeMap<String, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.builder().build();

    ReadingStore(JdbcClient sql) {
        this.sql = sql;
    }

    ReadingTable table(UUID space, UUID plan, Rhythm rhythm) {
        var rows = new TreeMap<Long, Map<String, String>>();
        sql.sql("select period, cells from reading where space = ? and plan = ?")
                .params(space, plan)
                .query((row, n) -> Map.entry(row.getLong("period"), json.readValue(row.getString("cells"), CELLS)))
                .list()
                .forEach(row -> rows.put(row.getKey(), row.getValue()));
        return new ReadingTable(rhythm, rows);
    }

    List<ReadingImport> imports(UUID space, UUID plan) {
        return sql.sql("select * from reading_import where space = ? and plan = ? order by at, id")
                .params(space, plan)
                .query((row, n) -> new ReadingImport(
                        row.getObject("id", UUID.class),
                        row.getString("file"),
                        row.getString("source"),
                        row.getString("sha256"),
                        row.getInt("size"),
                        row.getObject("person", UUID.class),
                        row.getObject("party", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("withdrawn")))
                .list();
    }

    /** One file a person and plan: a later one takes its place. */
    void keep(Seat who, UUID plan, Upload upload, Instant at) {
        sql.sql("""
                insert into reading_upload (space, plan, person, file, bytes, at) values (?, ?, ?, ?, ?, ?)
                on conflict (space, plan, person) do update set file = excluded.file, bytes = excluded.bytes, at = excluded.at""")
                .params(
                        who.space(),
                        plan,
                        who.person(),
                        name(upload.file()),
                        upload.bytes(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String name(String file) {
        var plain = file.replaceAll("[\\p{Cntrl}/\\\\]", "_").strip();
        var some = plain.isEmpty() ? "readings.csv" : plain;
        return some.length() > 100 ? some.substring(some.length() - 100) : some;
    }

    Optional<Upload> kept(Seat who, UUID plan) {
        return sql.sql("select file, bytes from reading_upload where space = ? and plan = ? and person = ?")
                .params(who.space(), plan, who.person())
                .query((row, n) -> new Upload(row.getString("file"), row.getBytes("bytes")))
                .optional();
    }

    void forget(Seat who, UUID plan) {
        sql.sql("delete from reading_upload where space = ? and plan = ? and person = ?")
                .params(who.space(), plan, who.person())
                .update();
    }
}
