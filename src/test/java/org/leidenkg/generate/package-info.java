/** Tests of invented seeds. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.generate;
