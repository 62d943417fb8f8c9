/** One theme: its page. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.theme;
