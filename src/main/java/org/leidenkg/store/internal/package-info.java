/**
 * What Jena's documented interface lacks, as Jena 5.6 has it: TDB2 keeps each database that was opened until the process ends,
 * but a release must be let go of before its folder is renamed or removed; and nothing documented tells whether a process has
 * a database open.
 */
package org.leidenkg.store.internal;
