/** Tests of the lookups. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.query;
