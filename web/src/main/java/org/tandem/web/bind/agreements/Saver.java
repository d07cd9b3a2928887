package org.tandem.web.bind.agreements;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.tandem.base.identity.Seat;
import org.tandem.base.ledger.Outdated;
import org.tandem.bind.agreements.Agreements;
import org.tandem.bind.agreements.Clause;
import org.tandem.bind.agreements.Problem;
import org.tandem.bind.agreements.Saving;
import org.tandem.web.look.Form;

/** Saves what a form says, and puts every fault back into the form, so that nothing typed is lost. */
@Component
class Saver {

    private final Agreements agreements;

    Saver(Agreements agreements) {
        this.agreements = agreements;
    }

    /** OK when it was saved; else the status of the page that shows the form again. */
    HttpStatus save(Seat who, Form form, Clause clause) {
        try {
            return answer(agreements.save(who, edition(form), clause), form);
        } catch (Outdated outdated) {
            int newest = agreements.of(who.space()).edition();
            form.fill("edition", newest);
            form.refuse(
                    "",
                    "%s What you typed is still here; above it stands how this section reads now. Save again to replace it."
                            .formatted(outdated.getMessage()));
            return HttpStatus.CONFLICT;
        }
    }

    private static HttpStatus answer(Saving saving, Form form) {
        return switch (saving) {
            case Saving.Saved saved -> HttpStatus.OK;
            case Saving.Refused refused -> {
                for (Problem problem : refused.problems()) {
                    form.refuse(problem.field(), problem.reason());
                }
                yield HttpStatus.UNPROCESSABLE_CONTENT;
            }
        };
    }

    /** The version that the form was made from. */
    static int edition(Form form) {
        var typed = form.text("edition");
        if (!typed.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(
                    "The version (%s) must be a number. Maybe open the page again.".formatted(typed));
        }
        return Integer.parseInt(typed);
    }
}
