package org.tandem.web.bind.agreements;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import org.tandem.bind.agreements.Incentive;
import org.tandem.bind.agreements.IncentiveChoice;
import org.tandem.bind.agreements.Pledge;
import org.tandem.web.look.Form;

/** The form of incentives: a tick and a line of words each; a weak one also takes a tick that its finding was read. */
final class IncentiveForm {

    private IncentiveForm() {}

    static Form fill(Reading reading) {
        var form = Form.empty();
        for (var pledge : reading.terms().money().incentives()) {
            form.fill(pledge.incentive().name(), "yes").fill("words-" + pledge.incentive(), pledge.words());
        }
        return form;
    }

    static IncentiveChoice read(Form form) {
        var pledges = Arrays.stream(Incentive.values())
                .filter(incentive -> form.ticked(incentive.name()))
                .map(incentive -> new Pledge(incentive, form.text("words-" + incentive)))
                .toList();
        var seen = Arrays.stream(Incentive.values())
                .filter(incentive -> form.ticked("seen-" + incentive))
                .collect(toUnmodifiableSet());
        return new IncentiveChoice(pledges, seen);
    }
}
