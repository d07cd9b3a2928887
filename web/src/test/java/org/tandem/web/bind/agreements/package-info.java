@NullMarked
package org.tandem.web.bind.agreements;

import org.jspecify.annotations.NullMarked;
