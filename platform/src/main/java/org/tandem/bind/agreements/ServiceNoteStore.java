package org.tandem.bind.agreements;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes about service levels as rows, to be read. Written by {@link AgreementProjection} alone. */
@Repository
class ServiceNoteStore {

    private final JdbcClient sql;

    ServiceNoteStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Newest first: by the day that they are about, then by when they were noted. */
    List<ServiceNote> list(UUID space, int offset, int limit) {
        return sql.sql("""
                select until, met, missed, party, person from service_note where space = ?
                order by until desc, at desc, id offset ? limit ?""")
                .params(space, offset, limit)
                .query((row, n) -> new ServiceNote(
                        row.getObject("until", LocalDate.class),
                        words(row.getArray("met")),
                        words(row.getArray("missed")),
                        row.getObject("party", UUID.class),
                        row.getObject("person", UUID.class)))
                .list();
    }

    int count(UUID space) {
        return sql.sql("select count(*) from service_note where space = ?")
                .param(space)
                .query(Integer.class)
                .single();
    }

    private static List<String> words(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
