@NullMarked
package org.tandem.web.choose.portfolio;

import org.jspecify.annotations.NullMarked;
