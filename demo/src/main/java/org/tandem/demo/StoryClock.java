package org.tandem.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The time of this server: while the world is loaded that of its story, afterwards now. */
@Component
@Primary
final class StoryClock implements InstantSource {

    private static final LocalTime MORNING = LocalTime.of(9, 30);

    private final InstantSource now = Clock.systemUTC();
    private volatile Duration behind = Duration.ZERO;

    @Override
    public Instant instant() {
        return now.instant().minus(behind);
    }

    LocalDate today() {
        return LocalDate.ofInstant(instant(), ZoneOffset.UTC);
    }

    /** Goes to the morning of this day, never beyond now. */
    void turnTo(LocalDate day) {
        var wait = Duration.between(day.atTime(MORNING).toInstant(ZoneOffset.UTC), now.instant());
        behind = wait.isNegative() ? Duration.ZERO : wait;
    }

    void turnToNow() {
        behind = Duration.ZERO;
    }
}
