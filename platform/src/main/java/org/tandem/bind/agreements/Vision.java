package org.tandem.bind.agreements;

import java.util.List;
import java.util.UUID;

/** The joint vision [E2]. */
public record Vision(String words) implements Clause {

    public Vision {
        words = words.strip();
    }

    @Override
    public Section section() {
        return Section.VISION;
    }

    @Override
    public Object part(Terms terms) {
        return terms.purpose().vision();
    }

    @Override
    public List<Problem> problems(Setting setting) {
        return Texts.tooLong("words", words, Texts.PARAGRAPHS).stream().toList();
    }

    @Override
    public Terms into(Terms terms, UUID fresh) {
        return terms.with(terms.purpose().withVision(words));
    }
}
