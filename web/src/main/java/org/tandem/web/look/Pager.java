package org.tandem.web.look;

import org.jspecify.annotations.Nullable;

/**
 * Where one is in a long list.
 *
 * @param words what this page shows: "1 to 20 of 214"
 * @param before the address of the page before; null on the first
 * @param after the address of the page after; null on the last
 */
public record Pager(
        String words, @Nullable String before, @Nullable String after) {

    /** Pages of a list that was counted; {@code address} ends where the number of the page belongs. */
    public static Pager of(long total, int size, int page, String address) {
        long first = (long) (page - 1) * size + 1;
        long last = Math.min(total, (long) page * size);
        return new Pager(
                words(first, last, total),
                page > 1 ? address + Math.min(page - 1, (total + size - 1) / size) : null,
                last < total ? address + (page + 1) : null);
    }

    private static String words(long first, long last, long total) {
        if (total == 0) {
            return "Nothing here";
        }
        return first > total ? "Nothing this far: there are " + total : first + " to " + last + " of " + total;
    }
}
