/** The laws of the platform: who may import whom, and what every table owes to the isolation of spaces. */
@NullMarked
package org.tandem.law;

import org.jspecify.annotations.NullMarked;
