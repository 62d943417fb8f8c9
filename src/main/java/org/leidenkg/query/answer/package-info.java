/** The values that lookups give. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.query.answer;
