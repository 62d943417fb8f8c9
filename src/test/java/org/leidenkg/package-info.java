/** Tests that look at the program as a whole, and what they share. */
@org.jspecify.annotations.NullMarked
package org.leidenkg;
