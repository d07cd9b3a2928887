package org.tandem.base.notices;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandem.base.ledger.Projected;

/** The live counts of a space's navigation: one row a noun, kept by the stages' projections. */
@Component
public class Counts implements Projected {

    private final JdbcClient sql;

    Counts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<String> tables() {
        return List.of("tally");
    }

    /** @param noun the plural of the URL: "needs" */
    public void add(UUID space, String noun, int change) {
        sql.sql("""
                insert into tally (space, noun, live) values (?, ?, ?)
                on conflict (space, noun) do update set live = tally.live + excluded.live""").params(space, noun, change).update();
    }

    /** One count over several spaces, by space; a space without any is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> in(Collection<UUID> spaces, String noun) {
        return sql
                .sql("select space, live from tally where space = any(?) and noun = ? and live <> 0")
                .params(spaces.toArray(UUID[]::new), noun)
                .query((row, n) -> Map.entry(row.getObject("space", UUID.class), row.getInt("live")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
