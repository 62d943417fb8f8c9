/** Downloads of the dataset. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.dump;
