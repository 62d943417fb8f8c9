/** Words of the parties' column to parties: mentions, what each means, by which rule, and what else it might mean. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.resolve;
