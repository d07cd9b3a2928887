/**
 * Assignment: items to reviewers, with exact bounds on coverage and load, conflicts impossible, and the best sum of
 * affinities, or the fairest, that those bounds allow.
 *
 * <p>Open {@link org.tandem.engines.assignment.Assignment} first; {@link org.tandem.engines.assignment.Panel} is its
 * input.
 */
@NullMarked
package org.tandem.engines.assignment;

import org.jspecify.annotations.NullMarked;
