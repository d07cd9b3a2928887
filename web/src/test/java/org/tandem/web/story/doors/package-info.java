/** The story, told through the doors of the stages. */
@NullMarked
package org.tandem.web.story.doors;

import org.jspecify.annotations.NullMarked;
