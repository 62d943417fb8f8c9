/** Reads a seeds folder: the agendas' descriptions and texts and the authority file, with every fault and its place. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.seed;
