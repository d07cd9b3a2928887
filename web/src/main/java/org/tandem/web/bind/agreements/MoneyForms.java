package org.tandem.web.bind.agreements;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.tandem.bind.agreements.Investment;
import org.tandem.bind.agreements.Stake;
import org.tandem.web.look.Form;

/** The form of co-investment: three fields a party. */
final class MoneyForms {

    private MoneyForms() {}

    static Form investment(Reading reading) {
        var form = Form.empty();
        for (var stake : reading.terms().money().stakes()) {
            form.fill("cap-" + stake.party(), reading.show().typed(stake.cap(), reading.currency()))
                    .fill("loss-" + stake.party(), reading.show().typed(stake.maximumLoss(), reading.currency()))
                    .fill("part-" + stake.party(), reading.typed(stake.lossShare()));
        }
        return form;
    }

    /** All blank takes the section back; else every field of every party is needed. */
    static Investment investment(Form form, Reading reading) {
        var stakes = new ArrayList<Stake>();
        if (reading.parties().stream().anyMatch(party -> said(form, party))) {
            reading.parties().forEach(party -> stake(form, party, reading).ifPresent(stakes::add));
        }
        return new Investment(stakes);
    }

    private static boolean said(Form form, UUID party) {
        return !(form.text("cap-" + party) + form.text("loss-" + party) + form.text("part-" + party)).isEmpty();
    }

    private static Optional<Stake> stake(Form form, UUID party, Reading reading) {
        form.required("cap-" + party, "Enter the most that this side puts in; 0 for nothing.");
        form.required("loss-" + party, "Enter the most that this side can lose; 0 for nothing.");
        form.required("part-" + party, "Enter this side's part of a loss in percent; 0 for none.");
        var cap = form.money("cap-" + party, reading.currency());
        var loss = form.money("loss-" + party, reading.currency());
        var part = reading.percent(form, "part-" + party);
        return cap.isEmpty() || loss.isEmpty() || part.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stake(party, cap.get(), loss.get(), part.get()));
    }
}
