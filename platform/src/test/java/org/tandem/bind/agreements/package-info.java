@NullMarked
package org.tandem.bind.agreements;

import org.jspecify.annotations.NullMarked;
