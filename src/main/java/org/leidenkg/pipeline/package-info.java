/** The way from a seeds folder to a published graph: read, resolve, map, derive, validate, store, publish, report. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.pipeline;
