/** Tests of what versions add to the feed of changes. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.publish.feed;
