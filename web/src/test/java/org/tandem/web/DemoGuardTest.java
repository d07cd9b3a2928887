package org.tandem.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tandem.postgres.EmbeddedPostgres;

class DemoGuardTest {

    private final JdbcClient sql = fresh();

    private static JdbcClient fresh() {
        var database = EmbeddedPostgres.temporary().freshDatabase();
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    @Test
    void data_of_the_demo_are_not_served() {
        sql.sql("create table demo_person (person uuid)").update();

        assertThatThrownBy(() -> new DemoGuard(sql, false).afterSingletonsInstantiated())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("holds the demo")
                .hasMessageContaining("a database of its own");
    }

    @Test
    void the_demo_itself_serves_them() {
        sql.sql("create table demo_person (person uuid)").update();

        assertThatCode(() -> new DemoGuard(sql, true).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
    }

    @Test
    void other_data_are_served() {
        assertThatCode(() -> new DemoGuard(sql, false).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
    }
}
