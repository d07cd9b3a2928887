@NullMarked
package org.tandem.web.bind.sourcing;

import org.jspecify.annotations.NullMarked;
