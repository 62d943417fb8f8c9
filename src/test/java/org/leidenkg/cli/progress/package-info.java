/** Tests of what is said of the progress of work. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.cli.progress;
