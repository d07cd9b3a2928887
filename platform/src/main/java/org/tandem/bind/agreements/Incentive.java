package org.tandem.bind.agreements;

/**
 * The library of incentives, each with what research found about it [D23]. The finding is ordinal: which ones clients who
 * got innovation named as most effective; it does not say by how much.
 */
public enum Incentive {
    PRODUCTIVITY_TARGET(
            "Mandatory productivity target",
            Strength.BEST,
            "The provider owes a yearly gain in productivity, in writing."),
    INNOVATION_DAYS("Innovation days", Strength.BEST, "Both sides meet on fixed days a year to show and choose ideas."),
    PROJECT_GAIN_SHARE(
            "Gain sharing per project",
            Strength.BEST,
            "Each project's verified gain is split by a share agreed beforehand."),
    THREAT_OF_COMPETITION(
            "Threat of competition",
            Strength.FAIR,
            "Part of the work may go to another supplier when no new ideas come."),
    SPECIAL_GOVERNANCE(
            "Special governance for innovation",
            Strength.FAIR,
            "A body or role of its own that decides on innovation."),
    INNOVATION_FUND("Innovation fund", Strength.WEAK, "Money set aside before anybody knows what for."),
    RELATIONSHIP_GAIN_SHARE(
            "Gain sharing for the whole relationship",
            Strength.WEAK,
            "One pot for all gains, split once, whoever made them."),
    PAIN_SHARE("Pain sharing", Strength.WEAK, "Both sides carry a part of losses and overruns."),
    BENCHMARKING("Benchmarking", Strength.WEAK, "Prices or service are compared with the market and adjusted.");

    /** How well it worked where it was studied. */
    public enum Strength {
        BEST("Among the most effective in the study"),
        FAIR("Worked in the study, less than the best"),
        WEAK("Among the least effective in the study");

        private final String finding;

        Strength(String finding) {
            this.finding = finding;
        }

        public String finding() {
            return finding;
        }
    }

    private static final String SOURCE =
            "Lacity & Willcocks, \"Outsourcing Business Processes for Innovation\", MIT Sloan"
                    + " Management Review 54(3), 2013; the same, \"Business process outsourcing and dynamic innovation\", Strategic"
                    + " Outsourcing 7(1), 2014";

    private final String title;
    private final Strength strength;
    private final String meaning;

    Incentive(String title, Strength strength, String meaning) {
        this.title = title;
        this.strength = strength;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    public Strength strength() {
        return strength;
    }

    public String meaning() {
        return meaning;
    }

    /** A: several studies or an experiment, B: one study, C: practice. */
    public String grade() {
        return "B";
    }

    /** What the grade rests on. */
    public String basis() {
        return "survey of 202, interviews in 24 client organisations; ordinal";
    }

    public String source() {
        return SOURCE;
    }
}
