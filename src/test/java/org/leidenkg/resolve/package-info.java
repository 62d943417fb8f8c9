/** Tests of how the words of the parties' column are read: one for each rule. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.resolve;
