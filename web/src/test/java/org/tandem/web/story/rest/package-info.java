/** The story, told by REST over real HTTP. */
@NullMarked
package org.tandem.web.story.rest;

import org.jspecify.annotations.NullMarked;
