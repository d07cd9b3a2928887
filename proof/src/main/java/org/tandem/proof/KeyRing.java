package org.tandem.proof;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
     * @param space whose log it may sign; null for every log of its name
     * @param until the last size, included
     */
    public record Held(NoteVerifier key, @Nullable UUID space, long from, long until) {
        private static final Pattern LINE =
                Pattern.compile("(\\S+)(?:\\s+space=(\\S+))?(?:\\s+from=(\\d{1,18}))?(?:\\s+until=(\\d{1,18}))?");

        public Held {
            if (from < 0 || until < from) {
                throw new MalformedException("The key %s cannot run from size %d until size %d. Maybe they are swapped."
                        .formatted(key.key(), from, until));
            }
        }

        /** For every log of the key's name. */
        public Held(NoteVerifier key, long from, long until) {
            this(key, null, from, until);
        }

        /**
         * Reads {@code name+id+base64 [space=UUID] [from=SIZE] [until=SIZE]}.
         *
         * @throws MalformedException for any other text
         */
        public static Held parse(String line) {
            Matcher parts = LINE.matcher(line.strip());
            if (!parts.matches()) {
                throw new MalformedException(
                        "'%s' is not a key (name+id+base64), with space=UUID, from=SIZE and until=SIZE at most."
                                .formatted(line));
            }
            String space = parts.group(2);
            String from = parts.group(3);
            String until = parts.group(4);
            return new Held(
                    NoteVerifier.parse(parts.group(1)),
                    space == null ? null : Origin.uuid(space),
                    from == null ? 0 : Long.parseLong(from),
                    until == null ? Long.MAX_VALUE : Long.parseLong(until));
        }

        boolean runsAt(UUID log, long size) {
            return (space == null || space.equals(log)) && from <= size && size <= until;
        }

        /** As {@link #parse} reads it. */
        @Override
        public String toString() {
            return key
                    + (space == null ? "" : " space=" + space)
                    + (from == 0 ? "" : " from=" + from)
                    + (until == Long.MAX_VALUE ? "" : " until=" + until);
        }
    }

    public List<NoteVerifier> keys() {
        return held.stream().map(Held::key).distinct().toList();
    }

    /** Whether {@code key} may sign a state of {@code size} facts of this space's log. */
    public boolean trusts(NoteVerifier key, UUID space, long size) {
        return stretch(key, space, size).isPresent();
    }

    /** For which sizes the reader trusts a key that may sign this state; nothing for one that may not. */
    public Optional<Held> stretch(NoteVerifier key, UUID space, long size) {
        return held.stream()
                .filter(one -> one.key().equals(key) && one.runsAt(space, size))
                .findFirst();
    }
}
