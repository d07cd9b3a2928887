package org.tandem.bind.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The shared aims, one a line; aims whose words stay keep their ratings and notes. */
public record AimList(List<String> words) implements Clause {

    public AimList {
        words = words.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    @Override
    public Section section() {
        return Section.AIMS;
    }

    @Override
    public Object part(Terms terms) {
        return terms.purpose().aims();
    }

    @Override
    public List<Problem> problems(Setting setting) {
        var problems = new ArrayList<Problem>();
        Texts.tooMany("aims", words.size()).ifPresent(problems::add);
        words.forEach(word -> Texts.tooLong("aims", word, Texts.LINE).ifPresent(problems::add));
        return problems;
    }

    @Override
    public Terms into(Terms terms, UUID fresh) {
        var aims = words.stream().map(word -> kept(terms, Aim.of(word))).toList();
        return terms.with(terms.purpose().withAims(aims));
    }

    private static Aim kept(Terms terms, Aim aim) {
        return terms.purpose().aim(aim.id()).orElse(aim);
    }
}
