@NullMarked
package org.tandem.web.choose.ideas;

import org.jspecify.annotations.NullMarked;
