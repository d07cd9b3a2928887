/** The specification of calibration. */
@NullMarked
package org.tandem.engines.calibration;

import org.jspecify.annotations.NullMarked;
