package org.tandem.base.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the present transaction see one more space: for who founds a space, or enters one by a secret that the caller has
 * checked or is about to check.
 */
@Component
public class ScopeWidening {

    private final JdbcClient sql;

    ScopeWidening(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void see(UUID space, @Nullable UUID party) {
        sql.sql("""
                select set_config('tandem.spaces',
                         array_append(coalesce(nullif(current_setting('tandem.spaces', true), '')::uuid[], '{}'), :space)::text, true),
                       set_config('tandem.parties',
                         array_append(coalesce(nullif(current_setting('tandem.parties', true), '')::uuid[], '{}'), :party)::text, true)""")
                .param("space", space)
                .param("party", party == null ? space : party)
                .query((row, n) -> n)
                .list();
    }
}
