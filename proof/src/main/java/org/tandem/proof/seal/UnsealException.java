package org.tandem.proof.seal;

/** A file that this key or passphrase does not open, or that is damaged. Never holds a cause, which might quote a secret. */
public final class UnsealException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public UnsealException(String message) {
        super(message);
    }
}
