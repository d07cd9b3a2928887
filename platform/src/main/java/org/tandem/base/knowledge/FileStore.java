package org.tandem.base.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.knowledge.KnowledgeFact.FileStored;
import org.tandem.base.ledger.Fact;
import org.tandem.base.ledger.Projection;
import org.tandem.base.ledger.Recorded;

/** Files as rows, and their content in chunks. The content is not trusted: its fact has the hash. */
@Repository
class FileStore implements Projection {

    private final JdbcClient sql;

    FileStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Class<? extends Fact> facts() {
        return KnowledgeFact.class;
    }

    @Override
    public List<String> tables() {
        return List.of("file");
    }

    @Override
    public void apply(Recorded recorded) {
        switch ((KnowledgeFact) recorded.fact()) {
            case FileStored stored -> insert(recorded, stored);
        }
    }

    private void insert(Recorded recorded, FileStored stored) {
        var by = recorded.by();
        sql.sql("""
                insert into file (space, id, hash, name, type, size, person, party, stored_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(recorded.space())
                .param(recorded.object())
                .param(bytes(stored.hash()))
                .param(stored.name())
                .param(stored.type())
                .param(stored.size())
                .param(by == null ? null : by.person())
                .param(by == null ? null : by.party())
                .param(recorded.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A redacted file loses its content too, unless another file has the same. */
    @Override
    public void forget(Recorded redacted) {
        sql.sql("""
                with gone as (delete from file where space = :space and id = :id returning hash)
                delete from file_chunk c using gone where c.space = :space and c.hash = gone.hash
                and not exists (select from file f where f.space = :space and f.hash = gone.hash and f.id <> :id)""")
                .param("space", redacted.space())
                .param("id", redacted.object())
                .update();
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
        return sql.sql("select space, id, hash, name, type, size, stored_at from file where space = ? and id = ?")
                .params(space, id)
                .query(FileStore::file)
                .optional();
    }

    List<StoredFile> all(UUID space) {
        return sql.sql(
                        "select space, id, hash, name, type, size, stored_at from file where space = ? order by stored_at, id")
                .param(space)
                .query(FileStore::file)
                .list();
    }

    private static StoredFile file(ResultSet row, int n) throws SQLException {
        return new StoredFile(
                row.getObject("space", UUID.class),
                row.getObject("id", UUID.class),
                HexFormat.of().formatHex(row.getBytes("hash")),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getTimestamp("stored_at").toInstant());
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
