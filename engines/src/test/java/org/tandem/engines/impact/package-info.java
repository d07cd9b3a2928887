@NullMarked
package org.tandem.engines.impact;

import org.jspecify.annotations.NullMarked;
