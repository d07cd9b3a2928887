package org.tandem.base.knowledge;

/** The name that a file keeps: without path, control characters and what turns the reading direction. */
final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    static String of(String given) {
        var base = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var plain = base.replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "").strip();
        var whole = plain.isEmpty() || plain.matches("\\.+") ? "file" : plain;
        return whole.length() <= LONGEST ? whole : shortened(whole);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, LONGEST - ending.length()) + ending;
    }
}
