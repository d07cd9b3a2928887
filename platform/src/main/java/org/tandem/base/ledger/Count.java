package org.tandem.base.ledger;

/** Things counted in words: "1 idea", "2 ideas". */
public final class Count {

    private Count() {}

    /** @param one the word for one of them, to which an s makes many */
    public static String of(long count, String one) {
        return count + " " + (count == 1 ? one : one + "s");
    }
}
