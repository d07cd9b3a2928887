package org.tandem.deliver.outcomes;

/** What kind of value an effect has. Only cashable value pays, unless both sides sign otherwise. */
public enum Benefit {
    CASHABLE("Cashable", "a budget line gets smaller"),
    AVOIDED("Avoided", "a cost that would have come does not come"),
    NON_FINANCIAL("Non-financial", "better, without money");

    private final String title;
    private final String meaning;

    Benefit(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }
}
