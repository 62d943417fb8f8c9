/** Asks the graph, through SPARQL alone, what the lookup service shows; the questions are the files of {@code queries/}. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.query;
