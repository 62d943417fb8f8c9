package org.leidenkg.query.answer;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import java.util.Optional;

/** Dates between which a participation holds, as the source gives them (ISO 8601). */
@JsonClassDescription("As far as the source dates it.")
public record Period(Optional<String> from, Optional<String> until) {}
