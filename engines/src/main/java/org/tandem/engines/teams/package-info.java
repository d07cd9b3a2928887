/**
 * Who works together, and who decides when. Open {@link org.tandem.engines.teams.Teams} for a team that covers what is
 * needed, {@link org.tandem.engines.teams.Rota} for a fair rota of decision holders.
 */
@NullMarked
package org.tandem.engines.teams;

import org.jspecify.annotations.NullMarked;
