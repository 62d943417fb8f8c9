package org.leidenkg.query.answer;

import java.util.Optional;

/** An agenda that the data is from. */
public record AgendaCard(Ref ref, Optional<String> place, Optional<String> period, Optional<String> textDigest) {}
