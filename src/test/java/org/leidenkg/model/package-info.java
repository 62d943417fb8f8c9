/** Tests of the domain. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.model;
