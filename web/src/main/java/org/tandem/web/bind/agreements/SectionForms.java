package org.tandem.web.bind.agreements;

import org.tandem.bind.agreements.Clause;
import org.tandem.bind.agreements.Section;
import org.tandem.web.NotFound;
import org.tandem.web.look.Form;

/** Which form belongs to which section. Objectives are written one by one, on pages of their own. */
final class SectionForms {

    private SectionForms() {}

    static Form fill(Section section, Reading reading) {
        return switch (section) {
            case BASIS -> BasisForm.fill(reading);
            case VISION -> PurposeForms.vision(reading);
            case GAINS -> PurposeForms.gain(reading);
            case AIMS -> PurposeForms.aims(reading);
            case INCENTIVES -> IncentiveForm.fill(reading);
            case INVESTMENT -> MoneyForms.investment(reading);
            case GAIN_SHARE -> GainShareForm.fill(reading);
            case SERVICE -> DeliveryForms.service(reading);
            case SETUP -> DeliveryForms.setup(reading);
            case EXIT -> DeliveryForms.exit(reading);
            case OBJECTIVES -> throw new NotFound();
        };
    }

    static Clause read(Section section, Form form, Reading reading) {
        return switch (section) {
            case BASIS -> BasisForm.read(form, reading);
            case VISION -> PurposeForms.vision(form);
            case GAINS -> PurposeForms.gain(form, reading);
            case AIMS -> PurposeForms.aims(form);
            case INCENTIVES -> IncentiveForm.read(form);
            case INVESTMENT -> MoneyForms.investment(form, reading);
            case GAIN_SHARE -> GainShareForm.read(form, reading);
            case SERVICE -> DeliveryForms.service(form, reading);
            case SETUP -> DeliveryForms.setup(form, reading);
            case EXIT -> DeliveryForms.exit(form, reading);
            case OBJECTIVES -> throw new NotFound();
        };
    }
}
