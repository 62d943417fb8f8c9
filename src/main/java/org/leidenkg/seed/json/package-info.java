/** JSON as people lay it out: read with its places, and changed without touching what is not meant. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.seed.json;
