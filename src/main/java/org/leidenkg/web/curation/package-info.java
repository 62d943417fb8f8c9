/** What the page for curators shows. Its server and what it does are in {@code org.leidenkg.curate}. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.curation;
