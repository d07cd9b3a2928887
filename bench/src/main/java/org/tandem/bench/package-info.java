/** Benchmarks, each a program of its own whose first lines say how to run it. */
@NullMarked
package org.tandem.bench;

import org.jspecify.annotations.NullMarked;
