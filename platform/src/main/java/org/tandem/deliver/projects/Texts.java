package org.tandem.deliver.projects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Words that people type, compared without regard to case and to blanks around them. */
final class Texts {

    static final int LINE = 120;
    static final int TEXT = 4000;

    private Texts() {}

    /** The first spelling of each, in their order, without blanks. */
    static List<String> distinct(Collection<String> words) {
        var distinct = new ArrayList<String>();
        for (var word : words) {
            if (!word.isBlank() && !holds(distinct, word)) {
                distinct.add(word.strip());
            }
        }
        return List.copyOf(distinct);
    }

    static boolean holds(Collection<String> words, String word) {
        return words.stream().anyMatch(one -> one.strip().equalsIgnoreCase(word.strip()));
    }

    /** The wanted words that nobody has. */
    static List<String> missing(Collection<String> wanted, Collection<String> present) {
        return wanted.stream().filter(word -> !holds(present, word)).toList();
    }

    static boolean between(String text, int longest) {
        return !text.isBlank() && text.length() <= longest;
    }
}
