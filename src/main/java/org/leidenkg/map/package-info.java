/** Resolved agendas and the authority file to triples; the only place where IRIs are minted. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.map;
