package org.tandem.bind.sourcing;

/** In-house against external cost a year [A5]. Ranges that overlap are not called a saving. */
public record CostComparison(CostRange inHouse, CostRange external, String currency) {

    /** Whether the outside is cheaper even at its dearest. */
    public boolean saves() {
        return external.high() < inHouse.low();
    }

    public boolean overlaps() {
        return external.low() <= inHouse.high() && inHouse.low() <= external.high();
    }

    /** The saving a year, from its least to its most; only when {@link #saves}. */
    public CostRange saving() {
        if (!saves()) {
            throw new IllegalStateException(
                    "The ranges overlap or the outside is dearer: there is no saving to state.");
        }
        return new CostRange(inHouse.low() - external.high(), inHouse.high() - external.low());
    }
}
