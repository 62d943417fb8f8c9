/** Projects: their list, and the page of one. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.project;
