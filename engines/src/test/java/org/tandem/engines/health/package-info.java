/** The specification of health. */
@NullMarked
package org.tandem.engines.health;

import org.jspecify.annotations.NullMarked;
