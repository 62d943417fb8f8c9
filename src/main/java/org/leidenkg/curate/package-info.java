/**
 * The page for curators: what is open, decisions as changes of the seeds, and what each changes in the graph. It listens on the
 * loopback address only.
 */
@org.jspecify.annotations.NullMarked
package org.leidenkg.curate;
