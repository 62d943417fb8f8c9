/** What leaves the building: dumps with checksums, and the description of the dataset. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.publish;
