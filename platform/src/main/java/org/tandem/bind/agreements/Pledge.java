package org.tandem.bind.agreements;

/** An incentive that the parties chose, and how they mean it; the words may be empty. */
public record Pledge(Incentive incentive, String words) {

    public Pledge {
        words = words.strip();
    }
}
