@NullMarked
package org.tandem.web;

import org.jspecify.annotations.NullMarked;
