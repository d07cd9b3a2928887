package org.tandem.web;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to serve the data of the demo, whose people anybody may be: the demo's own table marks them. */
@Component
final class DemoGuard implements SmartInitializingSingleton {

    private final JdbcClient sql;
    private final boolean demo;

    DemoGuard(JdbcClient sql, @Value("${tandem.demo:false}") boolean demo) {
        this.sql = sql;
        this.demo = demo;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!demo && marked()) {
            throw new IllegalStateException("""
                    This database holds the demo (its table demo_person is there): invented people, whom anybody may be. \
                    Give the server a database of its own. docs/operations.md has the SQL.""");
        }
    }

    private boolean marked() {
        return sql.sql("select to_regclass('public.demo_person') is not null")
                .query(Boolean.class)
                .single();
    }
}
