/** The story, told in real browsers, one for each persona. */
@NullMarked
package org.tandem.web.story.browser;

import org.jspecify.annotations.NullMarked;
