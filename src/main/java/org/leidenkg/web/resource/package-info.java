/** Any thing of the graph, as page and as data. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.resource;
