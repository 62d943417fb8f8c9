/** Finding things by a text. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.search;
