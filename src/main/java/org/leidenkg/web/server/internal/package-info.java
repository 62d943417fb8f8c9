/**
 * What stands on the undocumented parts of libraries: TDB2 5.6.0, which has no other way to let go of a store than
 * {@code TDBInternal}, and Javalin 7.2.3, whose routes run in a servlet context of ours, to be replaced while the server and
 * its ports stay.
 */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.server.internal;
