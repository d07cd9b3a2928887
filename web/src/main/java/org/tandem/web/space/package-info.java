/** The pages of space. */
@NullMarked
package org.tandem.web.space;

import org.jspecify.annotations.NullMarked;
