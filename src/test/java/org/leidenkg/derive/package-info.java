/** Tests of what follows from the participations. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.derive;
