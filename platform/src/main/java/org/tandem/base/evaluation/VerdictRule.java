package org.tandem.base.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The rule of reasons: every item a verdict, every verdict a reason, every rejection in the item's own terms. */
final class VerdictRule {

    static final int SHORTEST_QUOTE = 12;
    static final int LONGEST_REASON = 4000;

    private VerdictRule() {}

    static List<Problem> check(List<PanelItem> items, List<Verdict> verdicts) {
        var missing = items.stream()
                .filter(item -> verdicts.stream().noneMatch(v -> v.item().equals(item.id())))
                .map(item -> new Problem(field("decision", item), "Decide about “%s”.".formatted(item.title())));
        var wrong = items.stream()
                .flatMap(item -> verdicts.stream()
                        .filter(verdict -> verdict.item().equals(item.id()))
                        .flatMap(verdict -> check(item, verdict).stream()));
        var strange = verdicts.stream()
                .filter(verdict -> items.stream().noneMatch(i -> i.id().equals(verdict.item())))
                .map(verdict -> new Problem("", "There is no item %s before this panel.".formatted(verdict.item())));
        return Stream.of(missing, wrong, strange).flatMap(all -> all).toList();
    }

    private static Optional<Problem> check(PanelItem item, Verdict verdict) {
        if (verdict.reason().isEmpty() || verdict.reason().length() > LONGEST_REASON) {
            return Optional.of(new Problem(
                    field("reason", item),
                    "Say why, in 1 to %d characters: no verdict on “%s” without a reason."
                            .formatted(LONGEST_REASON, item.title())));
        }
        if (verdict.decision() != Decision.NO && verdict.quote().isEmpty()) {
            return Optional.empty();
        }
        return quoted(item, verdict) ? Optional.empty() : Optional.of(unquoted(item));
    }

    private static Problem unquoted(PanelItem item) {
        return new Problem(
                field("quote", item),
                "Quote at least %d characters of what “%s” itself says, word for word, and answer that."
                        .formatted(SHORTEST_QUOTE, item.title()));
    }

    private static boolean quoted(PanelItem item, Verdict verdict) {
        var quote = plain(verdict.quote());
        return quote.length() >= SHORTEST_QUOTE
                && plain(item.title() + " " + item.words()).contains(quote);
    }

    /** Blanks, case and the marks round a quotation make no difference. */
    private static String plain(String words) {
        return words.replaceAll("[“”„\"«»]", "").replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    static String field(String name, PanelItem item) {
        return name + "-" + item.id();
    }
}
