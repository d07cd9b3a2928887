package org.tandem.base.envelopes;

/** What an envelope holds. In a box of two parts the ask opens only after the quality scores are locked [E21]. */
public enum Part {
    WHOLE("Submission"),
    QUALITY("Quality part"),
    ASK("Ask");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
