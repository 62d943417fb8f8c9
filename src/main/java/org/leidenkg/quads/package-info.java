/** The quads of a build in memory: each term once, each quad a number. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.quads;
