/** Tests of the quads of a build in memory. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.quads;
