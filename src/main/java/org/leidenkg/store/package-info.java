/** Where results live on disk: releases that replace each other in one step, and the triple store in each. The only writer. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.store;
