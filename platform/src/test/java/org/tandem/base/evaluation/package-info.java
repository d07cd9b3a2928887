@NullMarked
package org.tandem.base.evaluation;

import org.jspecify.annotations.NullMarked;
