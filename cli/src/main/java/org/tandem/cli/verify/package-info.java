/** Checks receipts without a server: {@link org.tandem.cli.verify.VerifyCommand}. */
@NullMarked
package org.tandem.cli.verify;

import org.jspecify.annotations.NullMarked;
