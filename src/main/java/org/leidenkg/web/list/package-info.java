/** What all lists have in common: their parameters, filters, columns and files. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.list;
