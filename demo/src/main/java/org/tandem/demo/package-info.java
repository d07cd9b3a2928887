/** The demonstration world and its embedded database; absent from what {@code ./tandem serve} loads. */
@NullMarked
package org.tandem.demo;

import org.jspecify.annotations.NullMarked;
