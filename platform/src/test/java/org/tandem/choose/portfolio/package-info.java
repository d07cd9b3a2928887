@NullMarked
package org.tandem.choose.portfolio;

import org.jspecify.annotations.NullMarked;
