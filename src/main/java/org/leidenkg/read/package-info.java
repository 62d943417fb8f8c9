/** The text of an agenda to projects with their cells and findings, every one with its place in the text. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.read;
