package org.tandem.proof;

/** A text that should be a hash, a key, a note, a checkpoint or a receipt, and is none. The message says why. */
public final class MalformedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public MalformedException(String message) {
        super(message);
    }

    public MalformedException(String message, Throwable cause) {
        super(message, cause);
    }
}
