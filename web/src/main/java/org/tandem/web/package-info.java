/**
 * Pages and REST, above all stages. {@link org.tandem.web.Routes} is every URL in the order of who may pass; the folders
 * below follow the chapters and stages of the platform.
 */
@NullMarked
package org.tandem.web;

import org.jspecify.annotations.NullMarked;
