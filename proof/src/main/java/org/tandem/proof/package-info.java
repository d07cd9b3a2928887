/**
 * The log that neither side can rewrite unnoticed: Merkle trees, signed checkpoints, receipts, and the audit of a whole
 * log. Pure Java; the platform writes with it, the command line verifies with it, without a server.
 *
 * <p>Read first: {@link org.tandem.proof.Leaf} (what is hashed), {@link org.tandem.proof.Merkle} (the tree),
 * {@link org.tandem.proof.Checkpoint} (what is signed), {@link org.tandem.proof.Receipts} (what a holder can show). The
 * formats are written down in {@code docs/proof.md}.
 */
@NullMarked
package org.tandem.proof;

import org.jspecify.annotations.NullMarked;
