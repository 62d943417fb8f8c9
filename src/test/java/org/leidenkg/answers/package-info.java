/** What the service answers at every kind of address, held by what it answered before. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.answers;
