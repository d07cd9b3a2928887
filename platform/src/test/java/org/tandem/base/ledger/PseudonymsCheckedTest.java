package org.tandem.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Cast;
import org.tandem.Cast.Player;
import org.tandem.TandemTest;
import org.tandem.base.evaluation.Charter;
import org.tandem.base.evaluation.Decision;
import org.tandem.base.evaluation.Judgement;
import org.tandem.base.evaluation.Opening;
import org.tandem.base.evaluation.PanelOpening;
import org.tandem.base.evaluation.Panels;
import org.tandem.base.evaluation.Reviews;
import org.tandem.base.evaluation.Verdict;
import org.tandem.base.knowledge.Belonging;
import org.tandem.base.knowledge.Files;
import org.tandem.base.knowledge.Storing.Upload;
import org.tandem.choose.ideas.Ideas;
import org.tandem.choose.ideas.Proposal;
import org.tandem.choose.ideas.Proposing;

/** {@code ./tandem check} also counts again what only its author may read: who hides behind which name. */
@TandemTest
class PseudonymsCheckedTest {

    @Autowired
    Cast cast;

    @Autowired
    Ideas ideas;

    @Autowired
    Panels panels;

    @Autowired
    Reviews reviews;

    @Autowired
    Files files;

    @Autowired
    Ledger ledger;

    @Autowired
    CheckCommand check;

    @Autowired
    Vandal vandal;

    private UUID space;

    @BeforeEach
    void an_idea_was_proposed_commented_judged_and_revealed() {
        var pair = cast.partnership();
        space = pair.client().seat().space();
        var author = pair.providerMember();
        var idea = propose(author);
        var other = pair.clientFinance();
        other.runs(() -> ideas.comment(other.seat(), idea, "Who pays for the camera?"));
        author.runs(() -> files.store(
                author.seat(),
                new Upload(
                        "sketch.txt",
                        "text/plain",
                        Belonging.idea(idea),
                        new ByteArrayInputStream("a".getBytes(StandardCharsets.UTF_8)))));
        judge(pair, idea);
        ledger.settle();
        author.runs(() -> ideas.reveal(author.seat(), idea));
        ledger.settle();
    }

    private UUID propose(Player author) {
        var proposal = new Proposal("Scan at the door", "One camera for all letters.", "Fewer lost letters");
        return ((Proposing.Proposed) author.does(() -> ideas.propose(author.seat(), proposal))).id();
    }

    private void judge(Cast.Partnership pair, UUID idea) {
        var ana = pair.client();
        var reviewers = List.of(ana, pair.clientMember(), pair.provider(), pair.providerFinance());
        var people = reviewers.stream().map(who -> who.seat().person()).collect(Collectors.toSet());
        var charter = Charter.usual(1);
        var opening = new Opening("Spring", charter, ana.does(() -> ideas.items(space, List.of(idea))), people);
        var panel = ((PanelOpening.Opened) ana.does(() -> panels.open(ana.seat(), opening))).id();
        var judgement =
                new Judgement(charter.criteria().stream().map(criterion -> 5).toList(), 4, "Clear enough.");
        reviewers.forEach(who -> who.runs(() -> {
            reviews.write(who.seat(), panel, idea, judgement);
            reviews.handIn(who.seat(), panel);
        }));
        int version = ana.does(() -> panels.find(space, panel)).orElseThrow().version();
        ana.runs(() ->
                panels.close(ana.seat(), panel, version, List.of(new Verdict(idea, Decision.GO, "It pays.", ""))));
    }

    private String says(int expected) {
        var out = new ByteArrayOutputStream();
        int code = check.run(List.of("--space", space.toString()), new PrintStream(out, true, StandardCharsets.UTF_8));
        var words = out.toString(StandardCharsets.UTF_8);
        assertThat(code).as(words).isEqualTo(expected);
        return words;
    }

    @Test
    void a_space_with_pseudonyms_is_as_the_facts_say() {
        assertThat(says(0)).contains("facts in 1 space: all as the facts say.");
    }

    @Test
    void a_hand_that_was_put_under_another_name_is_found() {
        vandal.runs("update idea_hand set author = not author where space = :space", space);
        vandal.runs(
                "update review_alias set alias = panel where space = :space and person = (select min(person::text)::uuid from review_alias where space = :space)",
                space);

        assertThat(says(1)).contains("idea_hand", "other values of author", "review_alias", "other values of alias");
    }

    @Test
    void what_is_no_space_is_told_with_what_is_expected() {
        assertThatThrownBy(() -> check.run(List.of("--space", "claims"), System.out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("comes the id of a space");
    }
}
