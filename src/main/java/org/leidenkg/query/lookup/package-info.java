/** What pages show, asked of the store by SPARQL. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.query.lookup;
