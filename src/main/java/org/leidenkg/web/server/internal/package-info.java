/**
 * What Jena's documented interface lacks, as Jena 5.6 has it: TDB2 keeps each database that was opened until the process ends,
 * but the store of a release that was replaced must be let go of, or its files stay on the disk.
 */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.server.internal;
