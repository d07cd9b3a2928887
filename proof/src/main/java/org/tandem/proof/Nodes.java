package org.tandem.proof;

import java.util.Collection;
import java.util.Map;

/**
 * Where the hashes of the complete subtrees are kept: a table, a set of tiles, memory. Not trusted: what is computed
 * from it holds only against a signed checkpoint.
 */
@FunctionalInterface
public interface Nodes {
    /**
     * The hashes at these places, in one go (a proof asks once, for fewer than 130 places). A place without a hash is
     * left out of the answer; the caller names it.
     */
    Map<Node, Hash> read(Collection<Node> places);
}
