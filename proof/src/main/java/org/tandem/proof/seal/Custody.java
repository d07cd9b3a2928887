package org.tandem.proof.seal;

import java.util.List;
import org.tandem.proof.MalformedException;

/**
 * Who can open an envelope: any {@code k} of these keys together, and fewer never. With k = n one lost key loses the
 * envelope for good.
 *
 * @param custodians in the order of their shares: the first has x = 1
 */
public record Custody(int k, List<AgeRecipient> custodians) {
    public static final int MOST = 32;

    /** @throws MalformedException unless 2 &lt;= k &lt;= n &lt;= 32 and all keys differ */
    public Custody {
        custodians = List.copyOf(custodians);
        if (k < 2 || k > custodians.size() || custodians.size() > MOST) {
            throw new MalformedException(
                    "%d of %d custodians cannot open an envelope: at least 2, at most all of them, and no more than %d in all."
                            .formatted(k, custodians.size(), MOST));
        }
        if (custodians.stream().distinct().count() < custodians.size()) {
            throw new MalformedException("Two custodians have the same key, and could open with one hand.");
        }
    }

    /** Whether one lost key loses everything. */
    public boolean needsAll() {
        return k == custodians.size();
    }
}
