/** The one story, told three ways: through the doors, in the browser, by REST. */
@NullMarked
package org.tandem.web.story;

import org.jspecify.annotations.NullMarked;
