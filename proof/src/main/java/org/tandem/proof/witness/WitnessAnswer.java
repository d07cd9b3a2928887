package org.tandem.proof.witness;

import org.tandem.proof.Checkpoint;
import org.tandem.proof.KeyName;
import org.tandem.proof.NoteSignature;

/** What a witness says; each is one HTTP status of the C2SP protocol. */
public sealed interface WitnessAnswer {

    int status();

    /** The body of the response, ends in a newline. */
    String body();

    record Cosigned(NoteSignature line) implements WitnessAnswer {
        @Override
        public int status() {
            return 200;
        }

        @Override
        public String body() {
            return line + "\n";
        }
    }

    /** The request is not one, or its old size is above its checkpoint's. */
    record Malformed(String reason) implements WitnessAnswer {
        @Override
        public int status() {
            return 400;
        }

        @Override
        public String body() {
            return reason + "\n";
        }
    }

    /** No key that this witness knows signed the checkpoint for its own log. */
    record Unsigned(String reason) implements WitnessAnswer {
        @Override
        public int status() {
            return 403;
        }

        @Override
        public String body() {
            return reason + "\n";
        }
    }

    record UnknownLog(String origin) implements WitnessAnswer {
        @Override
        public int status() {
            return 404;
        }

        @Override
        public String body() {
            return "This witness does not watch '%s'.\n".formatted(origin);
        }
    }

    /** The witness has co-signed another size than the request starts from; the log asks again from there. */
    record OtherSize(long size) implements WitnessAnswer {
        @Override
        public int status() {
            return 409;
        }

        @Override
        public String body() {
            return size + "\n";
        }
    }

    /** Two histories: the offered state does not continue what was co-signed. */
    record Fork(Checkpoint cosigned, Checkpoint offered) implements WitnessAnswer {
        @Override
        public int status() {
            return cosigned.size() == offered.size() ? 409 : 422;
        }

        @Override
        public String body() {
            return status() == 409 ? cosigned.size() + "\n" : explain() + "\n";
        }

        /** For people: names both states. */
        public String explain() {
            String both =
                    "The offered state of %d records (%s, root %s) does not continue the co-signed one of %d records (%s, root %s): "
                            .formatted(
                                    offered.size(),
                                    offered.origin(),
                                    offered.root(),
                                    cosigned.size(),
                                    cosigned.origin(),
                                    cosigned.root());
            return both
                    + (offered.origin().equals(cosigned.origin())
                            ? "there are two histories, or the proof is wrong."
                            : "a backup was restored and records were lost, or history was rewritten. Whoever runs this witness and knows of the restoration may accept it: witness --restored %s"
                                    .formatted(offered.origin()));
        }
    }

    /** Two histories: the log goes on in an epoch that a later one has ended. */
    record EndedEpoch(Checkpoint cosigned, Checkpoint offered) implements WitnessAnswer {
        @Override
        public int status() {
            return 422;
        }

        @Override
        public String body() {
            return "The offered state of %d records (%s, root %s) is of an epoch that has ended: a state of %d records (%s, root %s) was co-signed after it. There are two histories.\n"
                    .formatted(
                            offered.size(),
                            offered.origin(),
                            offered.root(),
                            cosigned.size(),
                            cosigned.origin(),
                            cosigned.root());
        }
    }

    /** A key rolled back: the log was signed by a later key already, and this state bears the earlier one alone. */
    record RolledBack(KeyName earlier, KeyName later) implements WitnessAnswer {
        @Override
        public int status() {
            return 422;
        }

        @Override
        public String body() {
            return "The key %s alone signed this state, after %s had signed an earlier one: a key that was given up is back. Maybe somebody stole it, or this witness was not given the keys oldest first.\n"
                    .formatted(earlier, later);
        }
    }
}
