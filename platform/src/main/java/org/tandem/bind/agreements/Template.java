package org.tandem.bind.agreements;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an agreement of a type usually says: proposed in sections that say nothing yet, never saved unread. The incentives
 * are the three that worked best where it was studied (see {@link Incentive}).
 */
public enum Template {
    /** For regular work over three years or more [A7]. */
    LONG_TERM(
            "Long-term",
            "For regular work over three years or more: what keeps new ideas coming, and how it ends well.",
            List.of(
                    new Pledge(
                            Incentive.PRODUCTIVITY_TARGET, "Set each year under Service, and reported with its plan."),
                    new Pledge(Incentive.INNOVATION_DAYS, "Twice a year, both sides present."),
                    new Pledge(Incentive.PROJECT_GAIN_SHARE, "By the bands under Gain share.")),
            new ExitPlan(
                    List.of(
                            "Two quarters in a row below an agreed service level",
                            "Four quarters in a row without a verified innovation"),
                    "The side that leaves hands over runbooks, data and work in progress, and helps for six months.",
                    180,
                    null));

    private final String title;
    private final String purpose;
    private final List<Pledge> incentives;
    private final ExitPlan exit;

    Template(String title, String purpose, List<Pledge> incentives, ExitPlan exit) {
        this.title = title;
        this.purpose = purpose;
        this.incentives = incentives;
        this.exit = exit;
    }

    public String title() {
        return title;
    }

    public String purpose() {
        return purpose;
    }

    public List<Pledge> incentives() {
        return incentives;
    }

    /** Without the date of the drill, which only the parties can know. */
    public ExitPlan exit() {
        return exit;
    }

    /** The sections that it proposes something for. */
    public List<Section> sections() {
        return List.of(Section.INCENTIVES, Section.EXIT);
    }

    /** What it proposes, ready to be saved once it was read. */
    public List<Clause> clauses() {
        return List.of(new IncentiveChoice(incentives, Set.of()), exit);
    }

    /** These terms with what it proposes in every section that says nothing yet. */
    public Terms over(Terms terms) {
        var money = terms.money();
        var delivery = terms.delivery();
        return terms.with(money.incentives().isEmpty() ? money.withIncentives(incentives) : money)
                .with(delivery.exit().equals(ExitPlan.UNSAID) ? delivery.with(exit) : delivery);
    }

    /** Its name in addresses: "long-term". */
    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static Optional<Template> of(String path) {
        return Arrays.stream(values())
                .filter(template -> template.path().equals(path))
                .findFirst();
    }
}
