@NullMarked
package org.tandem.engines.selection;

import org.jspecify.annotations.NullMarked;
