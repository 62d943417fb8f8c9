/** A SPARQL endpoint elsewhere: whole answers, and the state of its data. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.endpoint;
