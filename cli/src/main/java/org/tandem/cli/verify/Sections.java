package org.tandem.cli.verify;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/** The titled parts of a report; one without lines is left out. */
record Sections(PrintWriter out) {

    void print(String title, Stream<String> lines) {
        List<String> all = lines.toList();
        if (!all.isEmpty()) {
            out.println();
            out.println(title + ":");
            all.forEach(line -> out.println("  " + line));
        }
    }

    /** A record could hold characters that make a terminal show something else; they are shown as their numbers. */
    static String printable(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(code -> {
            boolean harmless = !Character.isISOControl(code) && Character.getType(code) != Character.FORMAT;
            plain.append(harmless ? Character.toString(code) : "\\u{%x}".formatted(code));
        });
        return plain.toString();
    }
}
