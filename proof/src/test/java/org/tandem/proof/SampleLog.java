package org.tandem.proof;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A log of invented facts of one space, with its key. */
record SampleLog(UUID space, List<Entry> entries, MerkleTree tree, NoteSigner signer) {

    static SampleLog of(int size) {
        UUID space = UUID.fromString("0199c1de-7a00-7000-8000-00000000000a");
        List<Entry> entries = new ArrayList<>(IntStream.range(0, size)
                .mapToObj(i -> new Entry(
                        space, Salt.random(new SecureRandom()), "{\"fact\":\"Überraschung %d\"}".formatted(i)))
                .toList());
        MerkleTree tree =
                MerkleTree.of(entries.stream().map(entry -> entry.leaf().data()).toList());
        return new SampleLog(space, entries, tree, key("tandem.example", KeyKind.LOG));
    }

    static NoteSigner key(String name, KeyKind kind) {
        return NoteSigner.generate(name, kind, new SecureRandom());
    }

    NoteVerifier key() {
        return signer.verifier();
    }

    Hash root() {
        return tree.root();
    }

    Checkpoint checkpoint(long size) {
        String origin = new Origin("tandem.example", space, 1).toString();
        return new Checkpoint(origin, size, Merkle.root(tree, size));
    }

    SignedNote sign(String text) {
        return SignedNote.sign(text, signer);
    }

    Receipt receipt(int index) {
        List<Hash> proof = Merkle.inclusionProof(tree, index, tree.size());
        return Receipt.of(
                entries.get(index),
                new Place(index, proof, checkpoint(tree.size()).sign(signer)));
    }
}
