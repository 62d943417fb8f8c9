/** Tables for people as files that spreadsheet programs open. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.publish.table;
