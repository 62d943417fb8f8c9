/** Tests that go over packages, and what they share. */
@org.jspecify.annotations.NullMarked
package org.leidenkg;
