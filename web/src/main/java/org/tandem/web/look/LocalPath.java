package org.tandem.web.look;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path of this server: where somebody may be sent on to. Nothing that a browser could take for another site passes. */
public final class LocalPath {

    private static final Pattern LOCAL = Pattern.compile("/([\\p{Alnum}._~?=&%-][\\p{Alnum}/._~?=&%+-]*)?");

    private LocalPath() {}

    /** The text, where it is such a path. */
    public static Optional<String> of(@Nullable String text) {
        return Optional.ofNullable(text).filter(LOCAL.asMatchPredicate());
    }

    /** The page before, by its path alone. */
    public static Optional<String> ofReferrer(@Nullable String referrer) {
        return of(referrer == null ? null : referrer.replaceFirst("^https?://[^/]*", ""));
    }
}
