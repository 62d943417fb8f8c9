/** Invented seeds of any size in the text shape of an agenda, with the truth beside them. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.generate;
