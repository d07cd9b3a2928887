package org.tandem.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("storage")
class TemporaryPostgresTest {
    private final TemporaryPostgres postgres = EmbeddedPostgres.temporary();

    @Test
    void is_one_server_for_the_whole_jvm() {
        assertThat(EmbeddedPostgres.temporary()).isSameAs(postgres);
    }

    @Test
    void gives_every_test_a_database_of_its_own() throws SQLException {
        EmbeddedPostgresTest.tell(postgres.freshDatabase(), "create table note (n int)");
        Database other = postgres.freshDatabase();
        assertThatThrownBy(() -> EmbeddedPostgresTest.tell(other, "select * from note"))
                .hasMessageContaining("does not exist");
    }

    @Test
    void prepares_a_template_once_and_copies_it() throws SQLException {
        AtomicInteger runs = new AtomicInteger();
        Database first = postgres.freshDatabase("one note", template -> prepare(template, runs));
        EmbeddedPostgresTest.tell(first, "delete from note");
        Database second = postgres.freshDatabase("one note", template -> prepare(template, runs));
        assertThat(EmbeddedPostgresTest.ask(second, "select count(*) from note"))
                .isEqualTo("1");
        assertThat(runs).hasValue(1);
    }

    @Test
    void trades_durability_for_speed() throws SQLException {
        assertThat(EmbeddedPostgresTest.ask(postgres.freshDatabase(), "show fsync"))
                .isEqualTo("off");
    }

    private static void prepare(Database template, AtomicInteger runs) {
        runs.incrementAndGet();
        try {
            EmbeddedPostgresTest.tell(template, "create table note as select 1 as n");
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }
}
