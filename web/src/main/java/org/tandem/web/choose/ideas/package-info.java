/** Ideas on pages and in REST: under pseudonyms, in an order that says nothing. */
@NullMarked
package org.tandem.web.choose.ideas;

import org.jspecify.annotations.NullMarked;
