/** The pages of envelopes and of custodians' keys. */
@NullMarked
package org.tandem.web.base.envelopes;

import org.jspecify.annotations.NullMarked;
