package org.tandem.web.bind.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandem.base.identity.Party;
import org.tandem.bind.agreements.GainBand;
import org.tandem.bind.agreements.GainShare;
import org.tandem.bind.agreements.Percent;
import org.tandem.bind.agreements.Share;
import org.tandem.web.look.Form;
import org.tandem.web.look.Option;

/** The form of gain share: four rows of bands, who bears the cost, the minimum savings rate. */
public final class GainShareForm {

    /** Rows of the form; an agreement of more bands is written through REST. */
    public static final int ROWS = 4;

    private GainShareForm() {}

    public static List<Option> keepers(List<Party> parties) {
        return parties.stream()
                .map(party -> Option.of(party.organisation().toString(), party.name()))
                .toList();
    }

    static Form fill(Reading reading) {
        var gain = reading.terms().money().gainShare();
        var form = Form.empty()
                .fill("keeper", gain.keeper())
                .fill("minimum", reading.typed(gain.minimumSavingsRate()))
                .fill("clawback", gain.clawback() ? "yes" : null);
        for (int row = 0; row < gain.bands().size(); row++) {
            fill(form, row, gain.bands().get(row), reading);
        }
        return form;
    }

    private static void fill(Form form, int row, GainBand band, Reading reading) {
        form.fill("from-" + row, reading.typed(band.from()))
                .fill("to-" + row, reading.typed(band.to()))
                .fill("rate-" + row, reading.typed(band.given()));
    }

    static GainShare read(Form form, Reading reading) {
        var keeper = BasisForm.id(form, "keeper").orElse(null);
        var bands = new ArrayList<GainBand>();
        for (int row = 0; row < ROWS; row++) {
            band(form, row, other(reading, keeper), reading).ifPresent(bands::add);
        }
        var minimum = reading.percent(form, "minimum").orElse(Percent.ZERO);
        return new GainShare(keeper, bands, minimum, form.ticked("clawback"));
    }

    /** The party that a band of two parties gives to: the one that does not bear the cost. */
    private static @Nullable UUID other(Reading reading, @Nullable UUID keeper) {
        return reading.parties().stream()
                .filter(party -> !party.equals(keeper))
                .findFirst()
                .orElse(null);
    }

    private static Optional<GainBand> band(Form form, int row, @Nullable UUID to, Reading reading) {
        if ((form.text("from-" + row) + form.text("to-" + row) + form.text("rate-" + row)).isEmpty()) {
            return Optional.empty();
        }
        form.required("from-" + row, "Enter where the band begins, in percent of target cost.");
        form.required("rate-" + row, "Enter how much of what is saved in this band goes to the other side.");
        var from = reading.percent(form, "from-" + row);
        var upper = reading.percent(form, "to-" + row).orElse(null);
        var rate = reading.percent(form, "rate-" + row);
        return from.isEmpty() || rate.isEmpty() || to == null
                ? Optional.empty()
                : Optional.of(new GainBand(from.get(), upper, List.of(new Share(to, rate.get()))));
    }
}
