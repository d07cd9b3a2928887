package org.tandem.engines.sharing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.tandem.engines.exact.Rational;

/**
 * What each look at an outcome pays.
 *
 * <p>An interim look that is claimed entitles to the value at the lower end of the two-sided 95 % interval, the last
 * look, if claimed, to the value of the estimate; without a claim the entitlement is zero. A look pays its entitlement
 * less what was paid before, never a negative amount; only the last look may take money back, and only if clawback was
 * agreed. Entitlements are rounded down to the smallest unit, so that no payment exceeds its value.
 *
 * @param clawback whether the parties agreed that the last look may be negative
 */
public record LookPayments(boolean clawback) {

    /** Nothing is ever taken back. */
    public static LookPayments withoutClawback() {
        return new LookPayments(false);
    }

    /** The last look takes back what was paid too much. */
    public static LookPayments withClawback() {
        return new LookPayments(true);
    }

    /**
     * @param looks in the order of time; only the final one may be the last look
     * @return one payment a look
     */
    public List<Payment> pay(List<Look> looks) {
        List<Payment> payments = new ArrayList<>();
        BigInteger paid = BigInteger.ZERO;
        for (Look look : looks) {
            refuseAfterLast(payments, look);
            Payment payment = pay(look, paid);
            payments.add(payment);
            paid = paid.add(payment.amount());
        }
        return List.copyOf(payments);
    }

    /**
     * One look by itself.
     *
     * @param paid all that earlier looks paid, in the smallest unit
     */
    public Payment pay(Look look, BigInteger paid) {
        BigInteger entitled = entitlement(look);
        BigInteger due = entitled.subtract(paid);
        boolean takesBack = look.last() && clawback;
        return new Payment(look, entitled, paid, takesBack ? due : due.max(BigInteger.ZERO));
    }

    private static BigInteger entitlement(Look look) {
        if (!look.claimed()) {
            return BigInteger.ZERO;
        }
        Rational value = look.last() ? look.estimate() : look.lowerEnd();
        return value.floor().max(BigInteger.ZERO);
    }

    private static void refuseAfterLast(List<Payment> payments, Look look) {
        if (!payments.isEmpty() && payments.getLast().look().last()) {
            throw new IllegalArgumentException(
                    "The look %s comes after the last one. Maybe the looks are not in the order of time."
                            .formatted(look));
        }
    }

    /**
     * @param last whether it is the last of the plan
     * @param claimed whether the claim rule held at this look
     * @param estimate value of the estimated effect so far, in the smallest unit
     * @param lowerEnd value at the lower end of the two-sided 95 % interval, not above the estimate
     */
    public record Look(boolean last, boolean claimed, Rational estimate, Rational lowerEnd) {

        public Look {
            if (lowerEnd.compareTo(estimate) > 0) {
                throw new IllegalArgumentException(
                        "The lower end (%s) must not be above the estimate (%s). Maybe the two were exchanged."
                                .formatted(lowerEnd, estimate));
            }
        }

        /** A look before the last: it pays on the lower end. */
        public static Look interim(boolean claimed, Rational estimate, Rational lowerEnd) {
            return new Look(false, claimed, estimate, lowerEnd);
        }

        /** The last look: it pays on the estimate. */
        public static Look last(boolean claimed, Rational estimate, Rational lowerEnd) {
            return new Look(true, claimed, estimate, lowerEnd);
        }
    }

    /**
     * @param entitled total that the look entitles to
     * @param before what earlier looks paid
     * @param amount what this look pays; negative only at the last look with clawback
     */
    public record Payment(Look look, BigInteger entitled, BigInteger before, BigInteger amount) {

        /** The reason in words, with its values. */
        public String reason() {
            String basis = !look.claimed()
                    ? "nothing is claimed"
                    : look.last() ? "the last look pays the estimate" : "an interim look pays the lower end";
            return "%s: entitled to %s, %s paid before, %s now.".formatted(basis, entitled, before, amount);
        }
    }
}
