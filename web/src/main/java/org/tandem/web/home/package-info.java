/** The pages of home. */
@NullMarked
package org.tandem.web.home;

import org.jspecify.annotations.NullMarked;
