/** The command line: commands, exit codes, and the place where the parts are put together. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.cli;
