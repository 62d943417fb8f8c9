/** What is between organisations: {@code /path} and {@code /compare}. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.between;
