/** The recipes of {@code docs/recipes.md}, run by the programs that they are for. */
package org.leidenkg.recipe;
