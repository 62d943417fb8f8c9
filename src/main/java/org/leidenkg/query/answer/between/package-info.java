/** What organisations have with each other: partners, shared projects, and the chains between them. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.query.answer.between;
