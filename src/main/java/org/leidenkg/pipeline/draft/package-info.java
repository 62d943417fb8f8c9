/** From a city's file to what a curator would otherwise type: the agenda's description and drafts of its parties' entries. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.pipeline.draft;
