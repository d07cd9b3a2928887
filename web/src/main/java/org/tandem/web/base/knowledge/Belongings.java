package org.tandem.web.base.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandem.base.identity.Seat;
import org.tandem.base.knowledge.Belonging;
import org.tandem.bind.sourcing.Needs;
import org.tandem.choose.ideas.Ideas;
import org.tandem.web.NotFound;
import org.tandem.web.look.Option;

/** Reads what a file is to belong to from an address, and sees to it that it is there. */
@Component
class Belongings {

    private static final String AGREEMENT = "agreement";

    private final Needs needs;
    private final Ideas ideas;

    Belongings(Needs needs, Ideas ideas) {
        this.needs = needs;
        this.ideas = ideas;
    }

    /**
     * @param to the object's path below the space: "needs/…", "ideas/…", "agreement"; "" for the space itself
     * @throws NotFound when there is no such object here
     */
    Belonging at(Seat who, String to) {
        if (to.isEmpty()) {
            return Belonging.SPACE;
        }
        return to.equals(AGREEMENT) ? Belonging.AGREEMENT : object(who.space(), to.split("/", 2));
    }

    private Belonging object(UUID space, String[] path) {
        var id = path.length == 2 ? id(path[1]) : Optional.<UUID>empty();
        return id.filter(object -> title(space, path[0], object).isPresent())
                .map(object -> new Belonging(path[0], object))
                .orElseThrow(NotFound::new);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> title(UUID space, String noun, UUID object) {
        return switch (noun) {
            case "needs" ->
                needs.find(space, object).map(need -> need.statement().title());
            case "ideas" -> ideas.find(space, object).map(idea -> idea.title());
            default -> Optional.empty();
        };
    }

    /** What a file may belong to: the space, the agreement, and the object whose page one comes from. */
    List<Option> choices(Seat who, Belonging from) {
        var choices = new ArrayList<>(
                List.of(Option.of("", "The whole space"), Option.of(AGREEMENT, words(Belonging.AGREEMENT))));
        var object = from.object();
        if (object != null) {
            title(who.space(), from.noun(), object)
                    .ifPresent(title -> choices.addFirst(Option.of(from.path(), words(from) + ": " + title)));
        }
        return List.copyOf(choices);
    }

    static String words(Belonging belonging) {
        return switch (belonging.noun()) {
            case "needs" -> "A need";
            case "ideas" -> "An idea";
            case "envelopes" -> "A sealed envelope";
            case AGREEMENT -> "The agreement";
            default -> "The whole space";
        };
    }
}
