@NullMarked
package org.tandem.engines.sharing;

import org.jspecify.annotations.NullMarked;
