package org.tandem.web.look;

import org.jspecify.annotations.Nullable;

/**
 * A choice of a select or a radio group.
 *
 * @param help a line below the label of a radio; null for none
 */
public record Option(String value, String label, @Nullable String help) {

    public static Option of(String value, String label) {
        return new Option(value, label, null);
    }
}
