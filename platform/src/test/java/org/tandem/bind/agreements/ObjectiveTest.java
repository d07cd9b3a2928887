package org.tandem.bind.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectiveTest {

    @ParameterizedTest(name = "{0} to {1} {2}: {3}")
    @CsvSource({
        "60, 85, %, +25 points (+41.7 %)", // [D15]
        "85, 60, %, -25 points (-29.4 %)", // [D15]
        "21, 17, h, -4 h (-19.0 %)", // [D16]
        "0, 3, ideas, +3 ideas",
        "-2, 2, points, +4 points (+200.0 %)",
    })
    void a_way_in_percent_is_told_in_points_and_percent_stands_beside_it(
            BigDecimal from, BigDecimal to, String unit, String way) {
        var id = UUID.randomUUID();
        var objective =
                new Objective(id, "Right first time", unit, Objective.Direction.HIGHER, from, to, LocalDate.EPOCH, id);

        assertThat(objective.way()).isEqualTo(way).doesNotContain("+25 %");
    }
}
