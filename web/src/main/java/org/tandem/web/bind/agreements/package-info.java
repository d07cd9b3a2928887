/** The pages of agreements: the agreement and its sections, ratings, versions, signatures; and REST for all of it. */
@NullMarked
package org.tandem.web.bind.agreements;

import org.jspecify.annotations.NullMarked;
