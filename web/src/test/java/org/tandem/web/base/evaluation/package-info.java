@NullMarked
package org.tandem.web.base.evaluation;

import org.jspecify.annotations.NullMarked;
