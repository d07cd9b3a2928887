package org.tandem.proof.witness;

import java.util.ArrayList;
import java.util.List;
import org.tandem.proof.Hash;
import org.tandem.proof.MalformedException;
import org.tandem.proof.SignedNote;

/**
 * What a log asks of a witness: to co-sign a checkpoint that continues one of {@code oldSize}. As text: {@code old SIZE},
 * the hashes of the consistency proof one a line, an empty line, the signed checkpoint.
 */
public record AddCheckpoint(long oldSize, List<Hash> proof, SignedNote checkpoint) {
    private static final int LONGEST_PROOF = 63;
    private static final String OLD = "old ";

    public AddCheckpoint {
        proof = List.copyOf(proof);
    }

    /** @throws MalformedException unless {@code body} has the format */
    public static AddCheckpoint parse(String body) {
        int split = body.indexOf("\n\n");
        if (split < 0 || !body.startsWith(OLD)) {
            throw new MalformedException(
                    "A request to a witness begins with 'old SIZE' and has an empty line before the checkpoint.");
        }
        List<String> lines = body.substring(0, split).lines().toList();
        if (lines.size() > 1 + LONGEST_PROOF) {
            throw new MalformedException(
                    "A consistency proof has at most %d hashes, not %d.".formatted(LONGEST_PROOF, lines.size() - 1));
        }
        List<Hash> proof = new ArrayList<>();
        lines.subList(1, lines.size()).forEach(line -> proof.add(Hash.parse(line)));
        return new AddCheckpoint(
                size(lines.getFirst().substring(OLD.length())), proof, SignedNote.parse(body.substring(split + 2)));
    }

    private static long size(String digits) {
        if (digits.matches("0|[1-9][0-9]{0,17}")) {
            return Long.parseLong(digits);
        }
        throw new MalformedException("'%s' is not the size of a log.".formatted(digits));
    }

    @Override
    public String toString() {
        StringBuilder body = new StringBuilder(OLD).append(oldSize).append('\n');
        proof.forEach(hash -> body.append(hash).append('\n'));
        return body.append('\n').append(checkpoint).toString();
    }
}
