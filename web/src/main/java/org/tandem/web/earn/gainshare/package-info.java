/** The pages of gain share. */
@NullMarked
package org.tandem.web.earn.gainshare;

import org.jspecify.annotations.NullMarked;
