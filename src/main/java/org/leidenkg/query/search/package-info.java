/** Finding things by any of their names, in memory. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.query.search;
