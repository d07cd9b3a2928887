package org.tandem.web.look;

import java.io.Serializable;

/** One sentence about what just happened, shown once at the top of the next page. It crosses a redirect in the session. */
public record Notice(Kind kind, String text) implements Serializable {

    /** Done: it worked. Hint: good to know. Warning: it worked, and something needs care. */
    public enum Kind {
        DONE,
        HINT,
        WARNING
    }

    public static Notice done(String text) {
        return new Notice(Kind.DONE, text);
    }

    public static Notice hint(String text) {
        return new Notice(Kind.HINT, text);
    }

    public static Notice warning(String text) {
        return new Notice(Kind.WARNING, text);
    }

    public String css() {
        return switch (kind) {
            case DONE -> "t-notice-done";
            case HINT -> "t-notice-hint";
            case WARNING -> "t-notice-warning";
        };
    }

    /** The word before the sentence, so that the kind is never told by colour alone. */
    public String word() {
        return switch (kind) {
            case DONE -> "Done";
            case HINT -> "Note";
            case WARNING -> "Careful";
        };
    }
}
