/** The network of collaborations, its filters and measures. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.model.network;
