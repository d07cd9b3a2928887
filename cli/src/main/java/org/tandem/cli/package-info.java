/**
 * The offline command line: verifies receipts and runs an engine on a file. No server, no database, no Spring.
 *
 * <p>Open {@link org.tandem.cli.Main} first. Exit codes: 0 done, 1 a fault of ours or a receipt that is not proved, 2 bad
 * arguments or a bad file, 3 the question has no answer (infeasible).
 */
@NullMarked
package org.tandem.cli;

import org.jspecify.annotations.NullMarked;
