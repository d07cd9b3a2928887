package org.tandem.web.story.doors;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.Cast;
import org.tandem.cast.Actor;
import org.tandem.web.story.Persona;

/** Who of the story sits where in the partnership. */
final class Players {

    private final Cast cast;
    private @Nullable UUID space;

    Players(Cast cast) {
        this.cast = cast;
    }

    UUID space() {
        return Objects.requireNonNull(space, "The partnership does not exist yet.");
    }

    void meetIn(UUID partnership) {
        space = partnership;
    }

    Actor actor(Persona persona) {
        var player = cast.player(persona.person(), space());
        return new Actor(player.seat(), player.scope());
    }

    UUID party(Persona persona) {
        return actor(persona).party();
    }
}
