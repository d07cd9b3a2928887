package org.tandem.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00.123Z");

    private final Ids ids = new Ids(() -> NOW, new Random(1));

    @Test
    void ids_of_one_instant_keep_the_order_in_which_they_were_made() {
        var made = Stream.generate(ids::next).limit(10_000).map(UUID::toString).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void an_id_tells_its_millisecond_version_and_variant() {
        var id = ids.next();

        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void unordered_ids_tell_no_time() {
        assertThat(ids.unordered().version()).isEqualTo(4);
        assertThat(ids.unordered()).isNotEqualTo(ids.unordered());
    }
}
