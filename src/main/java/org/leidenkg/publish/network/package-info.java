/** The network as files for other programs. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.publish.network;
