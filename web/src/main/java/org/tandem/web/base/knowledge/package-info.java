/** Files on pages and in REST. */
@NullMarked
package org.tandem.web.base.knowledge;

import org.jspecify.annotations.NullMarked;
