/** What every HTTP answer needs: parameters, negotiation, caching, headers, problems. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.web.http;
