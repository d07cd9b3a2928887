@NullMarked
package org.tandem.proof;

import org.jspecify.annotations.NullMarked;
