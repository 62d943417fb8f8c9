/** What follows from the participations: who works with whom. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.derive;
