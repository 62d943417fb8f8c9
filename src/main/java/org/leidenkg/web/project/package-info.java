/** One project: what its page shows. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.project;
