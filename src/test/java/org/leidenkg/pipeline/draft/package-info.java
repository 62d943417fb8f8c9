/** Tests of drafts. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.pipeline.draft;
