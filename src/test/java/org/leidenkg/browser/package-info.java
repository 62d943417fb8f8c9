/** The service tried in a real browser: Debian's Chromium, over the graph of the real agenda. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.browser;
