/** Tests of the comparison of dumps. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.publish.picture;
