/** One organisation: page and API. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.organisation;
