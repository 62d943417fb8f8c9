/** Tests of how the text of an agenda is cut into rows and columns: one for each rule. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.read;
