/** The feed of changes: what each version adds to it, as a Linked Data Event Stream. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.publish.feed;
