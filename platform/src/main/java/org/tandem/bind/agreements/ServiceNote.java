package org.tandem.bind.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How the agreed service levels were met in the time until a day, as a party noted it [N4].
 *
 * @param met names of the levels that were met, as the agreement in force had them
 * @param missed names of those that were not
 */
public record ServiceNote(LocalDate until, List<String> met, List<String> missed, UUID party, UUID person) {

    public ServiceNote {
        met = List.copyOf(met);
        missed = List.copyOf(missed);
    }

    public boolean allGreen() {
        return missed.isEmpty() && !met.isEmpty();
    }
}
