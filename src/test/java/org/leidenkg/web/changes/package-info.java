/** Tests of the feed of changes. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.changes;
