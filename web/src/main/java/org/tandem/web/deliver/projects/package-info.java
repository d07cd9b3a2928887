/** The pages of projects. */
@NullMarked
package org.tandem.web.deliver.projects;

import org.jspecify.annotations.NullMarked;
