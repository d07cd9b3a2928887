/** Speed of the sharing engine beside the plain formula. */
@NullMarked
package org.tandem.bench.sharing;

import org.jspecify.annotations.NullMarked;
