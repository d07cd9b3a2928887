@NullMarked
package org.tandem.earn.gainshare;

import org.jspecify.annotations.NullMarked;
