/** The ontology and the shapes, as page and as data. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.ontology;
