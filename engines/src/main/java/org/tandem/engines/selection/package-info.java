/**
 * Chooses the best set of projects within limits. Open {@link org.tandem.engines.selection.Selection} first, then
 * {@link org.tandem.engines.selection.Choice}, its input.
 */
@NullMarked
package org.tandem.engines.selection;

import org.jspecify.annotations.NullMarked;
