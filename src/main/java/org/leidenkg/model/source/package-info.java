/** The files of a city, their texts and cells, and places in them. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.model.source;
