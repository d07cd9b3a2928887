package org.tandem.base.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.knowledge.KnowledgeFact.FileKept;
import org.tandem.base.knowledge.KnowledgeFact.FileStored;
import org.tandem.base.knowledge.KnowledgeFact.FileWithdrawn;
import org.tandem.base.ledger.Author;
import org.tandem.base.ledger.Fact;
import org.tandem.base.ledger.Projection;
import org.tandem.base.ledger.Recorded;
import org.tandem.base.notices.Counts;

/** Files as rows, and their content in chunks. The content is not trusted: its fact has the hash. */
@Repository
class FileStore implements Projection {

    private static final Set<String> PROSE = Set.of("name", "reason");

    private final JdbcClient sql;
    private final Counts counts;

    FileStore(JdbcClient sql, Counts counts) {
        this.sql = sql;
        this.counts = counts;
    }

    @Override
    public Class<? extends Fact> facts() {
        return KnowledgeFact.class;
    }

    @Override
    public List<String> tables() {
        return List.of("file", "file_hand");
    }

    @Override
    public boolean prose(String key, String value) {
        return PROSE.contains(key);
    }

    @Override
    public Optional<String> stays(Recorded fact) {
        return fact.fact() instanceof FileStored stored && stored.belongs().handedIn()
                ? Optional.of(FileRule.HANDED_IN)
                : Optional.empty();
    }

    @Override
    public void apply(Recorded recorded) {
        switch ((KnowledgeFact) recorded.fact()) {
            case FileStored stored -> insert(recorded, stored);
            case FileKept kept ->
                sql.sql("insert into file_hand (space, file, person) values (?, ?, ?)")
                        .params(recorded.space(), kept.file(), kept.person())
                        .update();
            case FileWithdrawn withdrawn -> withdraw(recorded, withdrawn);
        }
    }

    private void insert(Recorded recorded, FileStored stored) {
        var by = recorded.by();
        sql.sql("""
                insert into file (space, id, hash, name, type, size, person, party, stored_at, noun, object)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(recorded.space())
                .param(recorded.object())
                .param(bytes(stored.hash()))
                .param(stored.name())
                .param(stored.type())
                .param(stored.size())
                .param(by == null ? null : by.person())
                .param(by == null ? null : by.party())
                .param(recorded.at().atOffset(ZoneOffset.UTC))
                .param(stored.belongs().noun())
                .param(stored.belongs().object())
                .update();
        counts.add(recorded.space(), "files", 1);
    }

    private void withdraw(Recorded recorded, FileWithdrawn withdrawn) {
        sql.sql("update file set withdrawn = ? where space = ? and id = ?")
                .params(withdrawn.reason(), recorded.space(), recorded.object())
                .update();
        dropContent(recorded.space(), recorded.object());
        counts.add(recorded.space(), "files", -1);
    }

    /** Unless another file that is there has the same content. Content is not what facts say, so a replay has none. */
    private void dropContent(UUID space, UUID id) {
        sql.sql("""
                delete from file_chunk c using file f where f.space = :space and f.id = :id
                and c.space = f.space and c.hash = f.hash
                and not exists (select from file o where o.space = f.space and o.hash = f.hash and o.id <> f.id
                                and o.withdrawn is null)""").param("space", space).param("id", id).update();
    }

    /** A redacted file loses its content too, unless another file has the same. */
    @Override
    public void forget(Recorded redacted) {
        var there = find(redacted.space(), redacted.object());
        dropContent(redacted.space(), redacted.object());
        sql.sql("delete from file where space = ? and id = ?")
                .params(redacted.space(), redacted.object())
                .update();
        if (there.filter(StoredFile::available).isPresent()) {
            counts.add(redacted.space(), "files", -1);
        }
    }

    void insert(UUID space, byte[] key, int n, byte[] bytes) {
        sql.sql("insert into file_chunk (space, hash, n, bytes) values (?, ?, ?, ?)")
                .params(space, key, n, bytes)
                .update();
    }

    /** Gives the chunks that came in under a provisional key their hash; drops them when the content is there already. */
    void settle(UUID space, byte[] provisional, byte[] hash) {
        boolean known = sql.sql("select exists (select from file_chunk where space = ? and hash = ?)")
                .params(space, hash)
                .query(Boolean.class)
                .single();
        if (known) {
            drop(space, provisional);
        } else {
            sql.sql("update file_chunk set hash = ? where space = ? and hash = ?")
                    .params(hash, space, provisional)
                    .update();
        }
    }

    void drop(UUID space, byte[] key) {
        sql.sql("delete from file_chunk where space = ? and hash = ?")
                .params(space, key)
                .update();
    }

    Optional<StoredFile> find(UUID space, UUID id) {
        return sql.sql("select * from file where space = ? and id = ?")
                .params(space, id)
                .query(FileStore::file)
                .optional();
    }

    List<StoredFile> all(UUID space) {
        return sql.sql("select * from file where space = ? and withdrawn is null order by stored_at, id")
                .param(space)
                .query(FileStore::file)
                .list();
    }

    List<StoredFile> list(UUID space, int offset, int limit) {
        return sql.sql("select * from file where space = ? order by stored_at desc, id offset ? limit ?")
                .params(space, offset, limit)
                .query(FileStore::file)
                .list();
    }

    int count(UUID space) {
        return sql.sql("select count(*) from file where space = ?")
                .param(space)
                .query(Integer.class)
                .single();
    }

    List<StoredFile> of(UUID space, Belonging object) {
        return sql.sql("""
                select * from file where space = ? and noun = ? and object is not distinct from ?
                order by stored_at desc, id limit 100""")
                .param(space)
                .param(object.noun())
                .param(object.object())
                .query(FileStore::file)
                .list();
    }

    /** What the files of a space take, in bytes; the same content counts once a file. */
    long size(UUID space) {
        return sql.sql("select coalesce(sum(size), 0)::bigint from file where space = ? and withdrawn is null")
                .param(space)
                .query(Long.class)
                .single();
    }

    /** Whether the asker stored this file without being named. */
    boolean keeps(UUID space, UUID file) {
        return sql.sql("select exists (select from file_hand where space = ? and file = ?)")
                .params(space, file)
                .query(Boolean.class)
                .single();
    }

    private static StoredFile file(ResultSet row, int n) throws SQLException {
        var person = row.getObject("person", UUID.class);
        return new StoredFile(
                row.getObject("space", UUID.class),
                row.getObject("id", UUID.class),
                HexFormat.of().formatHex(row.getBytes("hash")),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                new Belonging(row.getString("noun"), row.getObject("object", UUID.class)),
                person == null ? null : new Author(person, row.getObject("party", UUID.class)),
                row.getTimestamp("stored_at").toInstant(),
                row.getString("withdrawn"));
    }

    @Transactional(readOnly = true)
    Optional<byte[]> chunk(UUID space, String hash, int n) {
        return sql.sql("select bytes from file_chunk where space = ? and hash = ? and n = ?")
                .params(space, bytes(hash), n)
                .query((row, i) -> row.getBytes("bytes"))
                .optional();
    }

    private static byte[] bytes(String hash) {
        return HexFormat.of().parseHex(hash);
    }
}
