package org.leidenkg.query.answer;

import java.util.Optional;

/** Dates between which a participation holds, as the source gives them (ISO 8601). */
public record Period(Optional<String> from, Optional<String> until) {}
