/** {@code /sparql}: the endpoint, its guards, Fuseki's port, and the editor. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.sparql;
