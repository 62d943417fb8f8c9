package org.leidenkg.seed;

import org.leidenkg.model.AgendaDescription;
import org.leidenkg.model.SourceText;

/**
 * An agenda's description and its text, which has the checksum that the description gives.
 *
 * @param places where the description's entries stand in its file
 */
public record AgendaSeed(AgendaDescription description, SourceText source, AgendaPlaces places) {}
