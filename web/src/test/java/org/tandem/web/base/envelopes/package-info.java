@NullMarked
package org.tandem.web.base.envelopes;

import org.jspecify.annotations.NullMarked;
