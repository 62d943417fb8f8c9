/** Tests of what assistants get. */
package org.leidenkg.web.mcp;
