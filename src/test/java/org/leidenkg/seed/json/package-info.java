/** Tests of JSON as people lay it out. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.seed.json;
