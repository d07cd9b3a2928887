package org.tandem.demo;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tandem.base.evaluation.Decision;
import org.tandem.base.evaluation.Judgement;
import org.tandem.base.evaluation.PanelItem;
import org.tandem.base.evaluation.Verdict;
import org.tandem.cast.Actor;
import org.tandem.cast.Choosing;
import org.tandem.cast.Claims;
import org.tandem.choose.ideas.Proposal;

/** Four ideas about claims before one panel of both sides, whose reviewers are not equally severe. */
@Component
record ClaimsPanel(Choosing choosing, StoryClock clock) {

    /**
     * An idea and what became of it.
     *
     * @param quote its words that the reason answers
     * @param marks a row for each reviewer: three criteria, then novelty
     * @param comments one for each reviewer
     */
    private record Entry(
            String title,
            String words,
            Decision decision,
            String reason,
            String quote,
            List<List<Integer>> marks,
            List<String> comments) {

        Judgement by(int reviewer) {
            var row = marks.get(reviewer);
            return new Judgement(row.subList(0, 3), row.getLast(), comments.get(reviewer));
        }
    }

    private static final Entry CHECK = new Entry(
            Claims.IDEA,
            Claims.IDEA_WORDS,
            Decision.GO,
            "Both sides gain from it, both can measure it, and the prices stand in the contract already.",
            "",
            List.of(List.of(6, 6, 7, 4), List.of(5, 5, 6, 3), List.of(6, 5, 7, 4), List.of(6, 5, 6, 3)),
            List.of(
                    "We claw back what we could have seen at once.",
                    "Needs the prices in a form that a program reads.",
                    "Two weeks of work for the pilot.",
                    "Cheap to try, easy to stop."));

    private static final Entry LETTER = new Entry(
            Claims.LETTER,
            Claims.LETTER_WORDS,
            Decision.NOT_NOW,
            "The letters change with the new law in spring. Then we write them anew, with those who receive them.",
            "",
            List.of(List.of(5, 6, 5, 3), List.of(3, 5, 4, 2), List.of(5, 5, 5, 3), List.of(3, 4, 5, 2)),
            List.of(
                    "My team answers these calls every day.",
                    "Worth doing, but who pays for the translation?",
                    "We have somebody who writes plainly.",
                    "The benefit is the client's alone."));

    private static final Entry LIST = new Entry(
            "One list of open questions",
            "Each side keeps its own list of doubtful claims, and we ask each other the same things twice. Keep one.",
            Decision.NO,
            "The two lists serve different deadlines. The weekly call on doubtful claims already removes the double questions.",
            "we ask each other the same things twice",
            List.of(List.of(4, 5, 4, 2), List.of(3, 4, 3, 1), List.of(5, 6, 4, 2), List.of(3, 4, 4, 2)),
            List.of("A small help.", "We tried it two years ago.", "Easy, and overdue.", "Does not reach our aims."));

    private static final Entry PORTAL = new Entry(
            "Show me where my claim stands",
            "A page on which I see where my claim stands would spare me the call and you the answer.",
            Decision.NOT_NOW,
            "The newest thought of the four and the dearest. We look at it again when the check has earned its keep.",
            "",
            List.of(List.of(6, 4, 5, 7), List.of(4, 2, 4, 6), List.of(5, 3, 5, 7), List.of(4, 2, 4, 6)),
            List.of(
                    "People ask for nothing else.",
                    "A year of work at least.",
                    "Nobody in our trade has this.",
                    "First the things that pay for it."));

    /** @return the idea that goes ahead */
    UUID judged(Actor leader, Actor eva, Actor femi, List<Actor> reviewers, Timeline timeline) {
        clock.turnTo(timeline.before(5, 3));
        var check = propose(femi, CHECK);
        var letter = propose(eva, LETTER);
        clock.turnTo(timeline.before(5, 9));
        var list = propose(femi, LIST);
        var portal = propose(eva, PORTAL);
        clock.turnTo(timeline.before(5, 20));
        var members = reviewers.stream().map(Actor::person).collect(toSet());
        var panel = choosing.openPanel(leader, List.of(check, letter, list, portal), members);
        for (int i = 0; i < reviewers.size(); i++) {
            int reviewer = i;
            clock.turnTo(timeline.before(5, 22 + reviewer));
            choosing.review(reviewers.get(reviewer), panel, item -> entry(item).by(reviewer));
        }
        clock.turnTo(timeline.before(4, 5));
        choosing.closePanel(leader, panel, ClaimsPanel::verdict);
        choosing.reveal(femi, check);
        return check;
    }

    private UUID propose(Actor who, Entry entry) {
        return choosing.propose(who, new Proposal(entry.title(), entry.words(), Claims.EXPECTED));
    }

    private static Entry entry(PanelItem item) {
        return List.of(CHECK, LETTER, LIST, PORTAL).stream()
                .filter(entry -> entry.title().equals(item.title()))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdict(PanelItem item) {
        var entry = entry(item);
        return new Verdict(item.id(), entry.decision(), entry.reason(), entry.quote());
    }
}
