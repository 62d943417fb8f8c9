/** The file of a city to projects with their cells and findings, every one with its place in the file. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.read;
