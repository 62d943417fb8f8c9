package org.leidenkg.seed;

import java.util.List;
import org.leidenkg.model.AgendaDescription;
import org.leidenkg.model.SourceFile;

/**
 * An agenda's description and its files, which have the checksums that the description gives.
 *
 * @param places where the description's entries stand in its file
 */
public record AgendaSeed(AgendaDescription description, List<SourceFile> files, AgendaPlaces places) {
    public AgendaSeed {
        files = List.copyOf(files);
    }
}
