/** Tests that run the jar as a process of its own. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.cli.jar;
