package org.tandem.base.ledger;

/** What comes of laying a kept checkpoint beside the present log. */
public sealed interface Compared {

    /** In plain words; of an alarm both states. */
    String explain();

    /** The kept state is a prefix of the present one: nothing of it was rewritten. */
    record Continued(long kept, long present) implements Compared {
        @Override
        public String explain() {
            return "The log of %d records continues your checkpoint of %d: nothing of that was changed."
                    .formatted(present, kept);
        }
    }

    /** It is genuine, and the present log is not its continuation. */
    record Alarm(String explain) implements Compared {}

    /** Nothing can be said: it is not a checkpoint of this log. */
    record Foreign(String explain) implements Compared {}
}
