@NullMarked
package org.tandem.web.base.commitments;

import org.jspecify.annotations.NullMarked;
