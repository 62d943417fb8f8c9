package org.leidenkg.seed;

import java.nio.file.Path;
import java.util.List;
import org.leidenkg.model.AgendaDescription;
import org.leidenkg.model.source.SourceFile;

/**
 * An agenda's description and its files, which have the checksums that the description gives.
 *
 * @param places where the description's entries stand in its file
 */
public record AgendaSeed(AgendaDescription description, List<SourceFile> files, AgendaPlaces places) {
    public AgendaSeed {
        files = List.copyOf(files);
    }

    /** Files, wherever they are, under a description that is in no file. */
    public static AgendaSeed of(List<SourceFile> files, Path first, AgendaDescription description) {
        return new AgendaSeed(description, files, AgendaPlaces.ofFile(first));
    }
}
