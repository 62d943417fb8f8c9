/**
 * The embedded Fuseki with our limits. These classes stand on what Jena and Fuseki 5.6.0 do not document: the registries and
 * the dispatch behind {@code FusekiFilter}, the protected hooks of its query operation, and the classes of expressions and
 * paths that the engine evaluates. Fuseki's documented way is a server of its own, which would have a port without our limits;
 * and the engine looks at its clock neither within a path nor within a regular expression. A new version of Jena needs a look
 * at every class here.
 */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.sparql.internal;
