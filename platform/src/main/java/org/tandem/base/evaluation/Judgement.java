package org.tandem.base.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * What a reviewer says of an item. To pass needs no reason, so that nobody can tell why somebody passed.
 *
 * @param scores 1 to 7, one a criterion, in the charter's order; empty when passed
 * @param novelty 1 to 7, beside the scores and never averaged with them; 0 when passed
 * @param comment may be empty
 */
public record Judgement(List<Integer> scores, int novelty, String comment) {

    public static final int LONGEST_COMMENT = 4000;

    public Judgement {
        scores = List.copyOf(scores);
        comment = comment.strip();
    }

    public static Judgement pass() {
        return new Judgement(List.of(), 0, "");
    }

    public boolean passed() {
        return scores.isEmpty();
    }

    Optional<Problem> against(Charter charter) {
        if (comment.length() > LONGEST_COMMENT) {
            return problem("comment", "Keep the comment to %d characters.".formatted(LONGEST_COMMENT));
        }
        if (passed()) {
            return Optional.empty();
        }
        if (scores.size() != charter.criteria().size()) {
            return problem(
                    "scores",
                    "Score every criterion: %d of %d have a score. Or pass."
                            .formatted(scores.size(), charter.criteria().size()));
        }
        if (!scores.stream().allMatch(Judgement::onScale) || !onScale(novelty)) {
            return problem("scores", "Scores and novelty go from 1 to 7.");
        }
        return Optional.empty();
    }

    private static boolean onScale(int score) {
        return score >= Criterion.LOWEST_SCORE && score <= Criterion.HIGHEST_SCORE;
    }

    private static Optional<Problem> problem(String field, String reason) {
        return Optional.of(new Problem(field, reason));
    }
}
