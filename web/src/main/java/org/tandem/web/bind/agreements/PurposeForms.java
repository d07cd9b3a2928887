package org.tandem.web.bind.agreements;

import static java.util.stream.Collectors.joining;

import org.tandem.bind.agreements.Aim;
import org.tandem.bind.agreements.AimList;
import org.tandem.bind.agreements.Gain;
import org.tandem.bind.agreements.Vision;
import org.tandem.web.look.Form;

/** The forms of vision, gains and aims. */
final class PurposeForms {

    private PurposeForms() {}

    static Form vision(Reading reading) {
        return Form.empty().fill("words", reading.terms().purpose().vision());
    }

    static Vision vision(Form form) {
        return new Vision(form.text("words"));
    }

    /** One's own party's statement alone: the other side writes its own. */
    static Form gain(Reading reading) {
        var form = Form.empty();
        reading.terms()
                .purpose()
                .gainOf(reading.who().party())
                .ifPresent(gain -> form.fill("own", gain.own()).fill("others", gain.others()));
        return form;
    }

    static Gain gain(Form form, Reading reading) {
        return new Gain(reading.who().party(), form.text("own"), form.text("others"));
    }

    static Form aims(Reading reading) {
        return Form.empty()
                .fill(
                        "aims",
                        reading.terms().purpose().aims().stream()
                                .map(Aim::words)
                                .collect(joining("\n")));
    }

    static AimList aims(Form form) {
        return new AimList(form.text("aims").lines().toList());
    }
}
