/** Tests of the questions to the graph. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.query;
