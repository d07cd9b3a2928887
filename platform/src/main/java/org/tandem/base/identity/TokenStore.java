package org.tandem.base.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** API tokens as rows of a reference table. Trusted with hashes only. */
@Repository
@Transactional
class TokenStore {

    private static final Duration USE_IS_NOTED_EVERY = Duration.ofHours(1);

    private final JdbcClient sql;

    TokenStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID person, Token token, byte[] hash) {
        sql.sql("""
                insert into api_token (id, person, name, hash, spaces, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(token.id())
                .param(person)
                .param(token.name())
                .param(hash)
                .param(token.spaces().toArray(UUID[]::new))
                .param(token.createdAt().atOffset(ZoneOffset.UTC))
                .param(token.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    int count(UUID person, Instant now) {
        return sql.sql("select count(*) from api_token where person = ? and revoked_at is null and expires_at > ?")
                .params(person, now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    List<Token> list(UUID person) {
        return sql.sql("select * from api_token where person = ? order by created_at desc, id desc")
                .param(person)
                .query((row, n) -> token(row))
                .list();
    }

    boolean revoke(UUID person, UUID id, Instant now) {
        return sql.sql("update api_token set revoked_at = ? where person = ? and id = ? and revoked_at is null")
                        .params(now.atOffset(ZoneOffset.UTC), person, id)
                        .update()
                == 1;
    }

    Optional<Kept> byHash(byte[] hash) {
        return sql.sql("select * from api_token where hash = ?")
                .param(hash)
                .query((row, n) -> new Kept(row.getObject("person", UUID.class), token(row)))
                .optional();
    }

    /** Notes the use, roughly: not at every call. */
    void used(UUID id, Instant now) {
        sql.sql("update api_token set used_at = ? where id = ? and (used_at is null or used_at < ?)")
                .params(
                        now.atOffset(ZoneOffset.UTC),
                        id,
                        now.minus(USE_IS_NOTED_EVERY).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Set.of((UUID[]) row.getArray("spaces").getArray()),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("used_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    record Kept(UUID person, Token token) {}
}
