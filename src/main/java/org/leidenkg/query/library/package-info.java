/** The named questions of {@code queries/}: reading, parameters, answers. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.query.library;
