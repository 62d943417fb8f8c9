/** The Model Context Protocol: what an assistant can ask, answered by the routes of the API. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.mcp;
