package org.tandem.bind.agreements;

import java.util.Locale;

/** The parts of an agreement, in the order in which it is read. Each is written and changed on its own. */
public enum Section {
    BASIS("The one page", "Contract, leadership pair, IP position, currency and share."),
    VISION("Vision", "What both want to have become of this partnership."),
    GAINS("Gains", "What each side gains, and what it thinks the other gains."),
    AIMS("Shared aims", "What both strive for; each leader rates them without seeing the other's rating."),
    OBJECTIVES("Objectives", "Measures with a baseline, a target, a date and an owner."),
    INCENTIVES("Incentives", "What makes new ideas worth the trouble, with what research found about it."),
    INVESTMENT("Co-investment", "The most that each side puts in, and the most that it can lose."),
    GAIN_SHARE("Gain share", "Who receives how much of a verified saving."),
    SERVICE("Service", "What the contract delivers, its service levels and the yearly productivity target."),
    SETUP("Set-up effort", "The hours and money that each side plans until the work begins."),
    EXIT("Exit plan", "When either side may leave, and how the work goes on without it.");

    private final String title;
    private final String purpose;

    Section(String title, String purpose) {
        this.title = title;
        this.purpose = purpose;
    }

    public String title() {
        return title;
    }

    public String purpose() {
        return purpose;
    }

    /** Its name in addresses: "gain-share". */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
