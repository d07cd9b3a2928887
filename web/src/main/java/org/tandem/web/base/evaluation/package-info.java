/** Panels on pages and in REST: opening, reviewing, ranking, verdicts. */
@NullMarked
package org.tandem.web.base.evaluation;

import org.jspecify.annotations.NullMarked;
