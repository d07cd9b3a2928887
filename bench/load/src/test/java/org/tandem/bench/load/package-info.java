/** Ten people at once over the pages of the story, on 20 spaces of 2,000 ideas each. docs/operations.md has the command. */
@org.jspecify.annotations.NullMarked
package org.tandem.bench.load;
