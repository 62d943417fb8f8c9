/** Tests of the way from seeds to a release. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.pipeline;
