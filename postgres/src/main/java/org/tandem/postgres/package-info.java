/**
 * A PostgreSQL that comes with the product: for the demo, which keeps its data, and for tests, which do not.
 *
 * <p>Open {@link org.tandem.postgres.EmbeddedPostgres} first. A production server uses any PostgreSQL by its URL and
 * needs nothing of this.
 */
@NullMarked
package org.tandem.postgres;

import org.jspecify.annotations.NullMarked;
