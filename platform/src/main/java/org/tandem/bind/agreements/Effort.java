package org.tandem.bind.agreements;

import java.util.UUID;

/** Set-up effort of a party: planned in the agreement, or spent. Money in the smallest unit of its currency. */
public record Effort(UUID party, int hours, long money) {

    Effort plus(Effort more) {
        return new Effort(party, hours + more.hours, money + more.money);
    }
}
