@NullMarked
package org.tandem.deliver.projects;

import org.jspecify.annotations.NullMarked;
