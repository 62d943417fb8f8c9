/** Several SPARQL endpoints that hold the same graph, asked as one: checks of their health and state, and failover. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.replica;
