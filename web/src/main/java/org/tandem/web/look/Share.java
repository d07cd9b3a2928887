package org.tandem.web.look;

/**
 * A party's part of a whole, for the two-tone bar.
 *
 * @param part between 0 and 1
 * @param words the part as it is read: "64 %", "£12,000"
 */
public record Share(Party party, double part, String words) {

    public Share {
        if (!(part >= 0 && part <= 1)) {
            throw new IllegalArgumentException("The part of %s (%s) must be between 0 and 1. Maybe it is in percent."
                    .formatted(party.name(), part));
        }
    }

    /** The class that sets the width, in whole percents; the words carry the exact value. */
    public String width() {
        return "t-w" + Math.round(part * 100);
    }
}
