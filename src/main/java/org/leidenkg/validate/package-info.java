/** Checks the graph against its SHACL shapes; what does not conform is data, not an exception. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.validate;
