@NullMarked
package org.tandem.engines.exact;

import org.jspecify.annotations.NullMarked;
