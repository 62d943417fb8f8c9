/** What changed from version to version, for people and as an event stream. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.changes;
