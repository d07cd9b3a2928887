@NullMarked
package org.tandem.deliver.outcomes;

import org.jspecify.annotations.NullMarked;
