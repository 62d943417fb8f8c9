/** What goes out as files: the dumps in six syntaxes with their checksums. The only package that touches RDF4J. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.publish;
