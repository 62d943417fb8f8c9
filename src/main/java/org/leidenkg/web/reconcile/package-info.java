/** The Reconciliation Service API 0.2, by which OpenRefine and its like find the things that names mean. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.reconcile;
