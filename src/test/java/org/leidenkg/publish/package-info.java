/** Tests of files for others. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.publish;
