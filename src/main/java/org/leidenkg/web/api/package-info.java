/** The JSON API and its description. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.api;
