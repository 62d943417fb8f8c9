/** What is published against the official shapes and, where these are not at hand, against a digest of them. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.conformance;
