/**
 * The small cast that the demonstration and the story of the tests share: who acts, by which steps through the doors, and the
 * words and numbers of the claims partnership. {@code ./tandem serve} loads none of it. Begin with {@link
 * org.tandem.cast.Actor}.
 */
@NullMarked
package org.tandem.cast;

import org.jspecify.annotations.NullMarked;
