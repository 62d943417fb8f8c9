/** The network, computed from the participations in memory. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.query.network;
