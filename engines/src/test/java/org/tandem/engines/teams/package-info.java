@NullMarked
package org.tandem.engines.teams;

import org.jspecify.annotations.NullMarked;
