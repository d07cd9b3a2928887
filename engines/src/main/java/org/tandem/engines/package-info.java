/**
 * The decision engines: pure Java, no framework, no SQL, no logging. Each package below stands alone.
 *
 * <p>Every engine is used the same way: {@code Engine.withDefaults().with(OPTION).solve(input)} gives a nested
 * {@code Result} that holds the answer and its reasons.
 */
@NullMarked
package org.tandem.engines;

import org.jspecify.annotations.NullMarked;
