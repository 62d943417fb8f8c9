package org.leidenkg.query.answer;

import java.util.Optional;

/**
 * A theme, or a section of one.
 *
 * @param broader the theme that a section is part of
 */
public record ThemeCard(Ref ref, Optional<String> notation, Text definition, Optional<Ref> broader, int projects) {}
