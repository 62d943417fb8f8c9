/** Starts and stops the service, changes its data, and tells how it is: health, metrics, log. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.server;
