package org.tandem.proof;

import java.util.Arrays;
import java.util.List;

/**
 * What a log signs: its name (origin), its size and its root; C2SP tlog-checkpoint. {@code extensions} are further lines,
 * kept because the signature covers them, never written by this product.
 */
public record Checkpoint(String origin, TreeHead head, List<String> extensions) {

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (head.size() < 0 || !isLine(origin) || !extensions.stream().allMatch(Checkpoint::isLine)) {
            throw new MalformedException("A checkpoint has non-empty lines and a size from 0 on, not '%s' and %d."
                    .formatted(origin, head.size()));
        }
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, new TreeHead(size, root), List.of());
    }

    /** @throws MalformedException unless {@code text} is the text of a checkpoint */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
            throw new MalformedException("A checkpoint has a line each for origin, size and root. Maybe it was cut.");
        }
        TreeHead head = new TreeHead(size(lines[1]), Hash.parse(lines[2]));
        return new Checkpoint(lines[0], head, Arrays.asList(lines).subList(3, lines.length - 1));
    }

    public SignedNote sign(NoteSigner signer) {
        return SignedNote.sign(text(), signer);
    }

    public long size() {
        return head.size();
    }

    public Hash root() {
        return head.root();
    }

    /** The text that is signed; ends in a newline. */
    public String text() {
        StringBuilder text = new StringBuilder("%s\n%d\n%s\n".formatted(origin, size(), root()));
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static long size(String digits) {
        try {
            long size = Long.parseLong(digits);
            if (size >= 0 && Long.toString(size).equals(digits)) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw new MalformedException("'%s' is not the size of a log.".formatted(digits), e);
        }
        throw new MalformedException("'%s' is not the size of a log in plain decimal digits.".formatted(digits));
    }

    private static boolean isLine(String line) {
        return !line.isEmpty() && line.indexOf('\n') < 0;
    }
}
