package org.tandem.base.evaluation;

import java.util.UUID;

/**
 * One judgement of one item.
 *
 * @param alias who judged, under a name that only the reviewer can lead back to themselves
 */
record Review(UUID id, UUID item, UUID alias, Judgement judgement, boolean handedIn) {}
