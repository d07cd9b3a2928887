package org.tandem.bind.agreements;

import java.util.List;

/** How the work begins, runs and ends. Empty means not yet agreed. */
public record Delivery(Service service, List<Effort> setup, ExitPlan exit) {

    static final Delivery UNSAID = new Delivery(Service.UNSAID, List.of(), ExitPlan.UNSAID);

    public Delivery {
        setup = List.copyOf(setup);
    }

    Delivery with(Service changed) {
        return new Delivery(changed, setup, exit);
    }

    Delivery withSetup(List<Effort> changed) {
        return new Delivery(service, changed, exit);
    }

    Delivery with(ExitPlan changed) {
        return new Delivery(service, setup, changed);
    }
}
