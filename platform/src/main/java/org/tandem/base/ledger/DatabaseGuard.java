package org.tandem.base.ledger;

import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start when row-level security would not bind the server's own role: then the isolation of spaces would be a
 * matter of trust in the code alone.
 */
@Component
class DatabaseGuard implements SmartInitializingSingleton {

    private final DataSource source;

    DatabaseGuard(DataSource source) {
        this.source = source;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var role = JdbcClient.create(source).sql("""
                select current_user as name, r.rolsuper as is_super, r.rolbypassrls as bypasses,
                       exists (select from pg_class c where c.relnamespace = 'public'::regnamespace
                               and c.relkind in ('r', 'p') and pg_has_role(r.oid, c.relowner, 'member')) as owns
                from pg_roles r where r.rolname = current_user""").query(Role.class).single();
        if (role.over() != null) {
            throw new IllegalStateException("""
                    The server connects to its database as %s, which %s, so row-level security would not bind it. \
                    Give it a role of its own: docs/operations.md has the SQL.""".formatted(role.name(), role.over()));
        }
    }

    private record Role(String name, boolean isSuper, boolean bypasses, boolean owns) {
        @org.jspecify.annotations.Nullable
        String over() {
            if (isSuper) {
                return "is a superuser";
            }
            if (bypasses) {
                return "may bypass row-level security";
            }
            return owns ? "owns its tables, itself or through a role it belongs to" : null;
        }
    }
}
