/** Tests of the page for curators. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.curate;
