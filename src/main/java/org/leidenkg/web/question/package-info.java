/** The library of questions: pages and API. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.question;
