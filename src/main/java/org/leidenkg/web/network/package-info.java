/** The network as picture, tables and files, and the heat map. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.network;
