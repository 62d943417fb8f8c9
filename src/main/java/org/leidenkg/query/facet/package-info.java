/** Lists that are narrowed by what is said of their things, with the numbers of all that they can be narrowed to. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.query.facet;
