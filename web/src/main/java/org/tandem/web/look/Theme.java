package org.tandem.web.look;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Light, dark, or as the reader's machine says. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    /** The theme of this name; {@link #AUTO} for anything else, null included. */
    public static Theme of(@Nullable String name) {
        for (Theme theme : values()) {
            if (theme.word().equals(name)) {
                return theme;
            }
        }
        return AUTO;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value of {@code data-bs-theme}; null leaves the attribute out, and the style sheet asks the machine. */
    public @Nullable String attribute() {
        return this == AUTO ? null : word();
    }
}
