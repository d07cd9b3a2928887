package org.tandem.bind.agreements;

/** All that an agreement says, in one version. What is empty in it is not yet agreed. */
public record Terms(Basis basis, Purpose purpose, Money money, Delivery delivery) {

    public static final Terms UNSAID = new Terms(Basis.UNSAID, Purpose.UNSAID, Money.UNSAID, Delivery.UNSAID);

    /** Whether the section says anything. */
    public boolean says(Section section) {
        return switch (section) {
            case BASIS -> !basis.equals(Basis.UNSAID);
            case VISION -> !purpose.vision().isEmpty();
            case GAINS -> !purpose.gains().isEmpty();
            case AIMS -> !purpose.aims().isEmpty();
            case OBJECTIVES -> !purpose.objectives().isEmpty();
            case INCENTIVES -> !money.incentives().isEmpty();
            case INVESTMENT -> !money.stakes().isEmpty();
            case GAIN_SHARE -> !money.gainShare().equals(GainShare.UNSAID);
            case SERVICE -> !delivery.service().equals(Service.UNSAID);
            case SETUP -> !delivery.setup().isEmpty();
            case EXIT -> !delivery.exit().equals(ExitPlan.UNSAID);
        };
    }

    /**
     * Whether it is the full agreement and not the one page alone. Service and set-up effort describe the contract that
     * exists already [N4], so they keep an agreement at one page; anything else makes it a full one.
     */
    public boolean full() {
        return java.util.Arrays.stream(Section.values())
                .filter(section -> section != Section.BASIS && section != Section.SERVICE && section != Section.SETUP)
                .anyMatch(this::says);
    }

    Terms with(Basis changed) {
        return new Terms(changed, purpose, money, delivery);
    }

    Terms with(Purpose changed) {
        return new Terms(basis, changed, money, delivery);
    }

    Terms with(Money changed) {
        return new Terms(basis, purpose, changed, delivery);
    }

    Terms with(Delivery changed) {
        return new Terms(basis, purpose, money, changed);
    }
}
