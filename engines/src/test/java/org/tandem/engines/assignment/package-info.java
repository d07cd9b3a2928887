/** The specification of assignment. */
@NullMarked
package org.tandem.engines.assignment;

import org.jspecify.annotations.NullMarked;
