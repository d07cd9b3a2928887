package org.tandem.base.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Linked accounts at OpenID providers: rows of the credential table. They hold no secret. */
@Repository
class OidcStore {

    private final JdbcClient sql;

    OidcStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<UUID> person(OidcAccounts.Account account) {
        return sql.sql("select person from credential where kind = 'oidc' and issuer = ? and subject = ?")
                .params(account.issuer(), account.subject())
                .query((row, n) -> row.getObject("person", UUID.class))
                .optional();
    }

    List<String> issuers(UUID person) {
        return sql.sql("select issuer from credential where person = ? and kind = 'oidc' order by issuer")
                .param(person)
                .query((row, n) -> row.getString("issuer"))
                .list();
    }

    int means(UUID person) {
        return sql.sql("select count(*) from credential where person = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }

    void insert(UUID person, OidcAccounts.Account account, Instant now) {
        sql.sql("insert into credential (person, kind, issuer, subject, since) values (?, 'oidc', ?, ?, ?)")
                .params(person, account.issuer(), account.subject(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(UUID person, String issuer) {
        sql.sql("delete from credential where person = ? and kind = 'oidc' and issuer = ?")
                .params(person, issuer)
                .update();
    }
}
