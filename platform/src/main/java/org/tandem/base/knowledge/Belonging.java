package org.tandem.base.knowledge;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a file belongs to: an object of its space, or the space itself.
 *
 * @param noun the plural of the object's URL: "needs"; "" for the space itself
 * @param object null for the space itself, and for what a space has one of
 */
public record Belonging(String noun, @Nullable UUID object) {

    public static final Belonging SPACE = new Belonging("", null);
    public static final Belonging AGREEMENT = new Belonging("agreement", null);

    /** Where people act under pseudonyms, a file does not give its uploader away either. */
    private static final String PSEUDONYMOUS = "ideas";

    private static final String SEALED = "envelopes";

    public static Belonging need(UUID need) {
        return new Belonging("needs", need);
    }

    public static Belonging idea(UUID idea) {
        return new Belonging(PSEUDONYMOUS, idea);
    }

    /** The sealed files of a box. */
    public static Belonging box(UUID box) {
        return new Belonging(SEALED, box);
    }

    /** Whether nobody takes such a file back, its uploader included: what was handed in is to be opened. */
    public boolean handedIn() {
        return noun.equals(SEALED);
    }

    public boolean hidesUploader() {
        return noun.equals(PSEUDONYMOUS);
    }

    /** The object's page, below the space's address; "files" for the space itself. */
    public String path() {
        var id = object;
        return noun.isEmpty() ? "files" : id == null ? noun : noun + "/" + id;
    }
}
