package org.tandem.base.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether the first bytes of a file are what its declared media type promises. Types that are not listed promise nothing
 * and are served as unknown bytes.
 */
final class MediaCheck {

    private static final String WELL_FORMED = "[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,100}";
    private static final byte[] ZIP = {'P', 'K'};

    private static final Map<String, List<byte[]>> BEGINNINGS = Map.of(
            "application/pdf", List.of(ascii("%PDF-")),
            "application/zip", List.of(ZIP),
            "image/png", List.of(new byte[] {(byte) 0x89, 'P', 'N', 'G'}),
            "image/jpeg", List.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}),
            "image/gif", List.of(ascii("GIF87a"), ascii("GIF89a")),
            "image/webp", List.of(ascii("RIFF")));

    private MediaCheck() {}

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Why a file of this declared type may not begin like this; empty when it may. */
    static Optional<String> refuses(String declared, byte[] beginning) {
        var type = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        if (!type.matches(WELL_FORMED)) {
            return Optional.of("“%s” is no media type. Send one such as text/csv, or application/octet-stream."
                    .formatted(declared));
        }
        return keeps(type, beginning)
                ? Optional.empty()
                : Optional.of(
                        "The file says that it is %s, but its content is not. Maybe its ending is wrong: give it the right one, or send it as application/octet-stream."
                                .formatted(type));
    }

    private static boolean keeps(String type, byte[] beginning) {
        if (type.startsWith("text/") || type.equals("application/json")) {
            return IntStream.range(0, beginning.length).allMatch(i -> beginning[i] != 0);
        }
        var office = type.startsWith("application/vnd.openxmlformats-officedocument.")
                || type.startsWith("application/vnd.oasis.opendocument.");
        var promised = office ? List.of(ZIP) : BEGINNINGS.getOrDefault(type, List.of());
        return promised.isEmpty() || promised.stream().anyMatch(start -> startsWith(beginning, start));
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
