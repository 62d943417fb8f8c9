/** The lookup service: pages, API and SPARQL over HTTP, and the Fuseki server beside it. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.serve;
