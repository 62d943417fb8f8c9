/** Domain values: what an agenda says, who its parties are, and what could not be read. Uses no other package. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.model;
