/**
 * How Tandem looks: the frame round every page, the values that templates show, the forms they read back, and the files
 * that the browser gets.
 *
 * <p>Everything here is about showing; nothing here decides what somebody may see. Open {@link org.tandem.web.look.Frame}
 * first, then {@code layout/page.jte} and the tags beside it, then {@code docs/pages.md}.
 */
@NullMarked
package org.tandem.web.look;

import org.jspecify.annotations.NullMarked;
