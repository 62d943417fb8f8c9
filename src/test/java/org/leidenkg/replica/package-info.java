/** Tests of the service over HTTP. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.replica;
