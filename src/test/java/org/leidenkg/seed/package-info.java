/** Tests of reading a seeds folder. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.seed;
