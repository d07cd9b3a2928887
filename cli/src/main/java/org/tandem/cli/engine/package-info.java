/**
 * Every engine on a file: {@code tandem engine NAME [options] FILE}.
 *
 * <p>Open {@link org.tandem.cli.engine.Engines} first, the list; then {@link org.tandem.cli.engine.EngineCommand}, what
 * all of them share.
 */
@NullMarked
package org.tandem.cli.engine;

import org.jspecify.annotations.NullMarked;
