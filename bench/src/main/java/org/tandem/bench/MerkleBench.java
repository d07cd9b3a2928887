package org.tandem.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.tandem.proof.Checkpoint;
import org.tandem.proof.Frontier;
import org.tandem.proof.Hash;
import org.tandem.proof.KeyKind;
import org.tandem.proof.Leaf;
import org.tandem.proof.Merkle;
import org.tandem.proof.MerkleTree;
import org.tandem.proof.Nodes;
import org.tandem.proof.NoteSigner;
import org.tandem.proof.SignedNote;

/**
 * How fast the log hashes, proves and signs, on one core and in memory. Prints the median and the best of {@value #RUNS}
 * runs after {@value #WARM} to warm up: time on the core (what counts on a busy machine) and by the clock.
 *
 * <pre>
 * java -Xmx1500m -XX:+UseSerialGC -cp bench/target/classes:proof/target/classes org.tandem.bench.MerkleBench [leaves]
 * </pre>
 *
 * Goal: a million leaves hashed and treed in under .4 s.
 */
public final class MerkleBench {
    private static final int WARM = 5;
    private static final int RUNS = 11;
    private static final int PORTION = 500;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final int size;
    private final List<byte[]> leaves = new ArrayList<>();

    private MerkleBench(int size) {
        this.size = size;
        Random random = new Random(20261122);
        UUID space = new UUID(random.nextLong(), random.nextLong());
        byte[] commitment = new byte[Hash.BYTES];
        for (int i = 0; i < size; i++) {
            random.nextBytes(commitment);
            leaves.add(new Leaf(space, Hash.of(commitment)).data());
        }
    }

    public static void main(String[] args) {
        new MerkleBench(args.length == 0 ? 1_000_000 : Integer.parseInt(args[0])).run();
    }

    private void run() {
        System.out.printf(Locale.ROOT, "%,d leaves of %d bytes, Java %s%n", size, Leaf.BYTES, Runtime.version());
        report("hashed and treed, in memory, s", () -> MerkleTree.of(leaves).size());

        report("the same in portions of %d that are handed to a store, s".formatted(PORTION), this::sequenced);
        MerkleTree tree = MerkleTree.of(leaves);
        Hash root = tree.root();
        Random random = new Random(1);
        report("1,000 inclusion proofs made, ms each", () -> proofs(tree, random));
        try (TileFolder tiles = TileFolder.of(tree, size)) {
            Nodes nodes = tiles.nodes();
            report("1,000 inclusion proofs from a folder of tiles, ms each", () -> proofs(nodes, random));
        }
        System.out.println("root " + root);
        NoteSigner signer = NoteSigner.generate("bench.example", KeyKind.LOG, new SecureRandom());
        Checkpoint checkpoint = new Checkpoint("bench.example/log", size, root);
        report("1,000 checkpoints signed, ms each", () -> signatures(checkpoint, signer));
    }

    private long sequenced() {
        Frontier frontier = Frontier.EMPTY;
        long stored = 0;
        for (int from = 0; from < size; from += PORTION) {
            List<Hash> portion = leaves.subList(from, Math.min(size, from + PORTION)).stream()
                    .map(Merkle::leafHash)
                    .toList();
            Frontier.Growth growth = frontier.append(portion);
            frontier = growth.frontier();
            stored += growth.stored().size();
        }
        return stored;
    }

    private long proofs(Nodes nodes, Random random) {
        long steps = 0;
        for (int i = 0; i < 1000; i++) {
            steps += Merkle.inclusionProof(nodes, random.nextInt(size), size).size();
        }
        return steps;
    }

    private static long signatures(Checkpoint checkpoint, NoteSigner signer) {
        long bytes = 0;
        for (int i = 0; i < 1000; i++) {
            SignedNote note = checkpoint.sign(signer);
            bytes += note.text().length();
        }
        return bytes;
    }

    private static void report(String what, LongSupplier work) {
        long check = 0;
        long[] wall = new long[RUNS];
        long[] core = new long[RUNS];
        for (int run = -WARM; run < RUNS; run++) {
            long wallStart = System.nanoTime();
            long coreStart = THREADS.getCurrentThreadCpuTime();
            check += work.getAsLong();
            if (run >= 0) {
                core[run] = THREADS.getCurrentThreadCpuTime() - coreStart;
                wall[run] = System.nanoTime() - wallStart;
            }
        }
        System.out.printf("%-60s core %s  wall %s  (check %d)%n", what, times(core), times(wall), check);
    }

    private static String times(long[] nanos) {
        Arrays.sort(nanos);
        return String.format(Locale.ROOT, "%.3f (best %.3f)", nanos[RUNS / 2] / 1e9, nanos[0] / 1e9);
    }
}
