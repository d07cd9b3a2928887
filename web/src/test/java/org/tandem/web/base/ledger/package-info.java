@NullMarked
package org.tandem.web.base.ledger;

import org.jspecify.annotations.NullMarked;
