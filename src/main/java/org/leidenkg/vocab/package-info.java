/** One constant a term of the ontologies used, the names of graphs and concepts, and the prefixes. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.vocab;
