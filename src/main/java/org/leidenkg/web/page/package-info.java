/** What every page needs: its context, texts, templates, and structured data for search engines. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.page;
