package org.tandem.proof.seal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tandem.proof.Hash;
import org.tandem.proof.MalformedException;
import org.tandem.proof.Sha256;
import org.tandem.proof.Utf8;

/** What came of the attempt to open an envelope with the shares that were released. */
public sealed interface Opening {

    /** In plain words. */
    String explain();

    /** It is open. {@code by}: the numbers of the shares that opened it. */
    record Opened(Sealing.Content content, List<Integer> by, List<Bad> bad) implements Opening {
        @Override
        public String explain() {
            return "Opened with the shares %s%s.".formatted(by, Bad.told(bad));
        }
    }

    /** Fewer good shares than it takes. */
    record TooFew(int needed, List<Integer> good, List<Integer> missing, List<Bad> bad) implements Opening {
        @Override
        public String explain() {
            return "It takes %d shares, and there are %d good ones (%s). Still missing: %s%s."
                    .formatted(needed, good.size(), good, missing, Bad.told(bad));
        }
    }

    /** The encrypted file is not the one that was committed. */
    record FileSwapped(Hash committed, Hash found) implements Opening {
        @Override
        public String explain() {
            return "The encrypted file has the hash %s, but %s was committed: another file was put in its place."
                    .formatted(found, committed);
        }
    }

    /** The shares are those that were committed, and yet give no key to this file: it was sealed wrong. */
    record Inconsistent(String reason) implements Opening {
        @Override
        public String explain() {
            return "This envelope is void, by whoever sealed it: %s".formatted(reason);
        }
    }

    /**
     * A share that is not one of this envelope's.
     *
     * @param place its place among those given, from 1 on
     */
    record Bad(int place, String reason) {
        static String told(List<Bad> bad) {
            return bad.isEmpty()
                    ? ""
                    : "; wrong: " + bad.stream().map(Bad::toString).toList();
        }

        @Override
        public String toString() {
            return "the share given as number %d: %s".formatted(place, reason);
        }
    }

    /** @param wires shares in their wire form, in any order; one that comes twice counts once */
    static Opening of(Envelope envelope, byte[] file, Collection<String> wires) {
        Hash found = Sha256.of(file);
        if (!Constant.equal(envelope.commitment(), found)) {
            return new FileSwapped(envelope.commitment(), found);
        }
        TreeMap<Integer, Share> good = new TreeMap<>();
        List<Bad> bad = new ArrayList<>();
        int place = 1;
        for (String wire : wires) {
            sort(envelope, wire, place++, good, bad);
        }
        return good.size() < envelope.k()
                ? new TooFew(envelope.k(), List.copyOf(good.keySet()), missing(envelope, good.keySet()), bad)
                : open(envelope, file, List.copyOf(good.values()), bad);
    }

    /** Why the text is no share of the envelope; null when it is one. */
    static @Nullable String refused(Envelope envelope, String wire) {
        try {
            return envelope.refused(Share.parse(wire));
        } catch (MalformedException noShare) {
            return noShare.getMessage();
        }
    }

    private static void sort(Envelope envelope, String wire, int place, TreeMap<Integer, Share> good, List<Bad> bad) {
        String reason = refused(envelope, wire);
        if (reason == null) {
            Share share = Share.parse(wire);
            good.put(share.x(), share);
        } else {
            bad.add(new Bad(place, reason));
        }
    }

    private static List<Integer> missing(Envelope envelope, Collection<Integer> there) {
        return IntStream.rangeClosed(1, envelope.shares().size())
                .filter(x -> !there.contains(x))
                .boxed()
                .toList();
    }

    private static Opening open(Envelope envelope, byte[] file, List<Share> good, List<Bad> bad) {
        List<Share> enough = good.subList(0, envelope.k());
        for (Share more : good.subList(envelope.k(), good.size())) {
            if (!Constant.equal(Shamir.at(more.x(), enough), more.y())) {
                return new Inconsistent("its shares do not belong to one key.");
            }
        }
        try (AgeIdentity key = AgeIdentity.of(Shamir.at(0, enough))) {
            if (!key.recipient().equals(envelope.recipient())) {
                return new Inconsistent("its shares give another key than the one it names.");
            }
            var content = new Sealing.Content(name(envelope, key), Age.decrypt(file, key));
            return new Opened(content, good.stream().map(Share::x).toList(), bad);
        } catch (UnsealException wrong) {
            return new Inconsistent("the file in it was not encrypted to its key.");
        }
    }

    private static String name(Envelope envelope, AgeIdentity key) {
        try {
            return Utf8.text(Age.decrypt(envelope.name(), key));
        } catch (IllegalArgumentException unreadable) {
            return "unnamed";
        }
    }
}
