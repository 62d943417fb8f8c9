/** The vocabulary constants and the files of the folder {@code ontology/}. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.vocab;
