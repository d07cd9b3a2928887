@NullMarked
package org.tandem.choose.ideas;

import org.jspecify.annotations.NullMarked;
