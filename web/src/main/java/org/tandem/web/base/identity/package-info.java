/** The pages of identity. */
@NullMarked
package org.tandem.web.base.identity;

import org.jspecify.annotations.NullMarked;
