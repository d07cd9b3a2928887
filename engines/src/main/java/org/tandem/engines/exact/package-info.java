/** Exact arithmetic: fractions that are never rounded. Open {@link org.tandem.engines.exact.Rational}. */
@NullMarked
package org.tandem.engines.exact;

import org.jspecify.annotations.NullMarked;
