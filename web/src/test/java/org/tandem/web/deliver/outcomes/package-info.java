@NullMarked
package org.tandem.web.deliver.outcomes;

import org.jspecify.annotations.NullMarked;
