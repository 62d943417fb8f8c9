/** The dataset as files in six syntaxes, and the data of one thing. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.publish.dump;
