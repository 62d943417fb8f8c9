package org.leidenkg.seed;

import org.leidenkg.model.AgendaDescription;
import org.leidenkg.model.SourceText;

/** An agenda's description and its text, which has the digest that the description gives. */
public record AgendaSeed(AgendaDescription description, SourceText source) {}
