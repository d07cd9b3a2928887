package org.tandem.web.base.knowledge;

import org.tandem.base.knowledge.Belonging;
import org.tandem.web.look.Show;

/** How files are told on pages. */
public final class FileWords {

    private static final long KILO = 1 << 10;
    private static final long MEGA = 1 << 20;

    private FileWords() {}

    /** "2.4 MB"; whole kilobytes below one megabyte, at least one. */
    public static String size(long bytes, Show show) {
        return bytes < MEGA
                ? show.number(Math.max(1, bytes / KILO)) + " kB"
                : show.number((double) bytes / MEGA, 1) + " MB";
    }

    public static String belongs(Belonging belonging) {
        return Belongings.words(belonging);
    }
}
