/** Letters, tokens and names as they are compared: what reading, resolving and searching share. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.text;
