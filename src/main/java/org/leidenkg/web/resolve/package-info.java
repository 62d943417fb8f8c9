/** How words of an agenda are read. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.resolve;
