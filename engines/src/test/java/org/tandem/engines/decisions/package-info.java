@NullMarked
package org.tandem.engines.decisions;

import org.jspecify.annotations.NullMarked;
