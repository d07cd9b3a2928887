@NullMarked
package org.tandem.engines.funding;

import org.jspecify.annotations.NullMarked;
