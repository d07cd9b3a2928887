package org.tandem.base.envelopes;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tandem.base.envelopes.EnvelopeFact.Score;
import org.tandem.base.envelopes.Enveloping.Refused;

/** Whether the quality scores may be locked: every quality part is open, and each has one score. */
final class ScoreRule {

    private static final int BEST = 100;

    private ScoreRule() {}

    static Optional<Refused> check(Box box, List<Handed> all, List<Score> scores) {
        if (!box.terms().twoParts()) {
            return refused("This box has no ask that is opened apart.");
        }
        if (box.scoresLockedAt() != null) {
            return refused("The scores are locked already. Nothing changes them.");
        }
        var quality = all.stream()
                .filter(one -> one.part() == Part.QUALITY && !one.replaced())
                .toList();
        if (quality.isEmpty() || quality.stream().anyMatch(Handed::shut)) {
            return refused("Score the quality parts when all of them are open.");
        }
        Set<UUID> wanted = quality.stream()
                .filter(one -> one.openedAt() != null)
                .map(Handed::id)
                .collect(toSet());
        Set<UUID> given = scores.stream().map(Score::envelope).collect(toSet());
        boolean inRange = scores.stream().allMatch(score -> score.score() >= 0 && score.score() <= BEST);
        return given.equals(wanted) && scores.size() == given.size() && inRange
                ? Optional.empty()
                : refused("Give every open quality part one score from 0 to %d.".formatted(BEST));
    }

    private static Optional<Refused> refused(String reason) {
        return Optional.of(new Refused("", reason));
    }
}
