/** Says on a terminal or in a log how far long work is. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.cli.progress;
