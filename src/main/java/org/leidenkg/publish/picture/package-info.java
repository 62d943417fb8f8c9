/** What changed between two dumps, in words and for machines. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.publish.picture;
