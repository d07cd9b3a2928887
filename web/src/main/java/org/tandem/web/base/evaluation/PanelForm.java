package org.tandem.web.base.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tandem.base.evaluation.Charter;
import org.tandem.base.evaluation.Criterion;
import org.tandem.base.evaluation.Decision;
import org.tandem.base.evaluation.Judgement;
import org.tandem.base.evaluation.Opening;
import org.tandem.base.evaluation.Panel;
import org.tandem.base.evaluation.PanelItem;
import org.tandem.base.evaluation.Verdict;
import org.tandem.web.look.Form;
import org.tandem.web.look.Option;

/** What is typed about panels, reviews and verdicts. */
public final class PanelForm {

    public static final int CRITERIA = 5;

    private PanelForm() {}

    static Form blank() {
        var form = Form.empty().fill("places", 1);
        var usual = Charter.usual(1).criteria();
        for (int i = 0; i < usual.size(); i++) {
            form.fill("criterion-" + i, usual.get(i).name())
                    .fill("weight-" + i, usual.get(i).weight());
        }
        return form;
    }

    static Set<UUID> ids(Form form, String name) {
        return Set.copyOf(form.all(name).stream().map(UUID::fromString).toList());
    }

    static Opening opening(Form form, List<PanelItem> items) {
        var criteria = new ArrayList<Criterion>();
        for (int i = 0; i < CRITERIA; i++) {
            if (!form.text("criterion-" + i).isEmpty()) {
                criteria.add(new Criterion(form.text("criterion-" + i), whole(form, "weight-" + i)));
            }
        }
        var charter = new Charter(criteria, whole(form, "places"));
        return new Opening(form.text("title"), charter, items, ids(form, "reviewers"));
    }

    /** 0 when it is empty or no number: a rule refuses that. */
    private static int whole(Form form, String name) {
        return form.number(name).map(Number::intValue).orElse(0);
    }

    public static List<Option> scale() {
        return IntStream.rangeClosed(Criterion.LOWEST_SCORE, Criterion.HIGHEST_SCORE)
                .mapToObj(score -> Option.of(String.valueOf(score), String.valueOf(score)))
                .toList();
    }

    public static List<Option> decisions() {
        return List.of(
                Option.of(Decision.GO.name(), Decision.GO.title()),
                Option.of(Decision.NOT_NOW.name(), Decision.NOT_NOW.title()),
                new Option(Decision.NO.name(), Decision.NO.title(), "Quote the item's own words below."));
    }

    /** The scores that were ticked; fewer than criteria when some are missing, which a rule refuses. */
    static Judgement judgement(Form form, Charter charter) {
        if (form.ticked("pass")) {
            return Judgement.pass();
        }
        var scores = IntStream.range(0, charter.criteria().size())
                .mapToObj(i -> form.text("score-" + i))
                .filter(text -> !text.isEmpty())
                .map(Integer::valueOf)
                .toList();
        for (int i = 0; i < charter.criteria().size(); i++) {
            form.required("score-" + i, "Give a score from 1 to 7, or pass.");
        }
        var novelty = form.required("novelty", "Say how new it is, from 1 to 7, or pass.");
        return new Judgement(scores, novelty.isEmpty() ? 0 : Integer.parseInt(novelty), form.text("comment"));
    }

    static Form of(Judgement judgement) {
        var form = Form.empty().fill("comment", judgement.comment());
        for (int i = 0; i < judgement.scores().size(); i++) {
            form.fill("score-" + i, judgement.scores().get(i));
        }
        return judgement.passed() ? form : form.fill("novelty", judgement.novelty());
    }

    /** Items without a decision are left out: a rule names them. */
    static List<Verdict> verdicts(Form form, Panel panel) {
        return panel.items().stream()
                .filter(item -> !form.text("decision-" + item.id()).isEmpty())
                .map(item -> new Verdict(
                        item.id(),
                        Decision.valueOf(form.text("decision-" + item.id())),
                        form.text("reason-" + item.id()),
                        form.text("quote-" + item.id())))
                .toList();
    }

    /** The version that the form was made from. */
    static int version(Form form) {
        return Integer.parseInt(form.text("version"));
    }
}
