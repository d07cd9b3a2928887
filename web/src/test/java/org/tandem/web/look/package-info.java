@NullMarked
package org.tandem.web.look;

import org.jspecify.annotations.NullMarked;
