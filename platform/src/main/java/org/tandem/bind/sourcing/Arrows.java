package org.tandem.bind.sourcing;

import static org.tandem.bind.sourcing.Route.IN_HOUSE;
import static org.tandem.bind.sourcing.Route.OPEN_INNOVATION;
import static org.tandem.bind.sourcing.Route.OUTSOURCE;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandem.bind.sourcing.Advice.Arrow;

/** Which way each criterion points, whatever the others say. */
final class Arrows {

    private static final String OPEN = "not answered yet";

    private Arrows() {}

    static List<Arrow> of(Answers answers) {
        return List.of(
                either(
                        "Regularity",
                        answers.regular(),
                        new Side("regular", OUTSOURCE, "Routine work rewards a steady provider."),
                        new Side("one-off", OPEN_INNOVATION, "A single question can be put to many.")),
                either(
                        "Core",
                        answers.core(),
                        new Side("core", IN_HOUSE, "What one lives by stays in one's own hands."),
                        new Side("not core", OUTSOURCE, "Others may live by it.")),
                horizon(answers),
                specification(answers),
                volume(answers),
                either(
                        "Expertise in house",
                        answers.expertise(),
                        new Side("yes", IN_HOUSE, "The skills are there."),
                        new Side("no", OUTSOURCE, "The skills have to come from outside.")),
                either(
                        "Novelty wanted",
                        answers.novelty(),
                        new Side("yes", OPEN_INNOVATION, "Distant minds find what is new."),
                        new Side("no", OUTSOURCE, "What is known can be bought.")));
    }

    private static Arrow horizon(Answers answers) {
        var years = answers.horizonYears();
        if (years == null) {
            return new Arrow("Horizon", OPEN, null, "");
        }
        var shown = years == 1 ? "1 year" : years + " years";
        return RouteAdvisor.yes(answers.longTerm())
                ? new Arrow("Horizon", shown, OUTSOURCE, "Long enough for an agreement of the type “long-term”.")
                : new Arrow("Horizon", shown, OPEN_INNOVATION, "Too short for a relationship to pay back its set-up.");
    }

    private static Arrow specification(Answers answers) {
        int missing = answers.missing().size();
        int all = SpecificationItem.values().length;
        var shown = "%d of %d items".formatted(all - missing, all);
        return missing == 0
                ? new Arrow("Specification", shown, OUTSOURCE, "A provider can be held to it.")
                : new Arrow(
                        "Specification",
                        shown,
                        OPEN_INNOVATION,
                        "What cannot be specified can be asked as a question.");
    }

    private static Arrow volume(Answers answers) {
        var variation = Predictability.coefficientOfVariation(answers.volumes());
        if (variation.isEmpty()) {
            return new Arrow(
                    "Volume", OPEN, null, "A series of %d periods or more tells.".formatted(Predictability.FEWEST));
        }
        var shown = String.format(Locale.ROOT, "coefficient of variation %.2f", variation.getAsDouble());
        return variation.getAsDouble() <= Predictability.LIMIT
                ? new Arrow("Volume", shown + ": predictable", OUTSOURCE, "A price per unit can be agreed.")
                : new Arrow("Volume", shown + ": not predictable", IN_HOUSE, "A provider would price the risk in.");
    }

    private static Arrow either(String criterion, @Nullable Boolean answer, Side yes, Side no) {
        if (answer == null) {
            return new Arrow(criterion, OPEN, null, "");
        }
        var side = answer ? yes : no;
        return new Arrow(criterion, side.answer(), side.towards(), side.reason());
    }

    private record Side(String answer, Route towards, String reason) {}
}
