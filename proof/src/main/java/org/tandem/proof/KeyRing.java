package org.tandem.proof;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys that a reader trusts, each for a stretch of a log's sizes. Rotation with overlap: the old key runs until a
 * size, the new one from an earlier size on, and checkpoints between bear both signatures. A key that was given up cannot
 * sign later states: an old key that comes back (a rollback, a theft) is named.
 */
public record KeyRing(List<Held> held) {

    public KeyRing {
        held = List.copyOf(held);
    }

    /** Keys that are trusted for every size. */
    public static KeyRing of(Collection<NoteVerifier> keys) {
        return new KeyRing(
                keys.stream().map(key -> new Held(key, 0, Long.MAX_VALUE)).toList());
    }

    /**
     * A key and the sizes of the log that it may sign.
     *
     * @param until the last size, included
     */
    public record Held(NoteVerifier key, long from, long until) {
        private static final Pattern LINE =
                Pattern.compile("(\\S+)(?:\\s+from=(\\d{1,18}))?(?:\\s+until=(\\d{1,18}))?");

        public Held {
            if (from < 0 || until < from) {
                throw new MalformedException("The key %s cannot run from size %d until size %d. Maybe they are swapped."
                        .formatted(key.key(), from, until));
            }
        }

        /**
         * Reads {@code name+id+base64 [from=SIZE] [until=SIZE]}.
         *
         * @throws MalformedException for any other text
         */
        public static Held parse(String line) {
            Matcher parts = LINE.matcher(line.strip());
            if (!parts.matches()) {
                throw new MalformedException(
                        "'%s' is not a key (name+id+base64), with from=SIZE and until=SIZE at most.".formatted(line));
            }
            String from = parts.group(2);
            String until = parts.group(3);
            return new Held(
                    NoteVerifier.parse(parts.group(1)),
                    from == null ? 0 : Long.parseLong(from),
                    until == null ? Long.MAX_VALUE : Long.parseLong(until));
        }

        boolean runsAt(long size) {
            return from <= size && size <= until;
        }

        /** As {@link #parse} reads it. */
        @Override
        public String toString() {
            return key + (from == 0 ? "" : " from=" + from) + (until == Long.MAX_VALUE ? "" : " until=" + until);
        }
    }

    public List<NoteVerifier> keys() {
        return held.stream().map(Held::key).distinct().toList();
    }

    /** Whether {@code key} may sign a state of {@code size} facts. */
    public boolean trusts(NoteVerifier key, long size) {
        return held.stream().anyMatch(one -> one.key().equals(key) && one.runsAt(size));
    }
}
