package org.leidenkg.accuracy;

import java.nio.file.Path;
import java.util.List;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.AgendaDescription;
import org.leidenkg.model.Authority;
import org.leidenkg.model.source.SourceFile;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.read.AgendaReader;
import org.leidenkg.read.CorrectionException;
import org.leidenkg.read.UnreadableException;
import org.leidenkg.resolve.AgendaResolver;
import org.leidenkg.resolve.KnownNames;
import org.leidenkg.resolve.PartyResolver;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.Seeds;

/** Reads agendas as the program does. */
final class Readings {
    private Readings() {}

    /** The agendas of a seeds folder, by file name. */
    static List<ResolvedAgenda> ofFolder(Path folder) {
        Seeds seeds = SeedFolder.read(folder);
        return seeds.agendas().stream()
                .map(a -> read(seeds.authority(), a.description(), a.files()))
                .toList();
    }

    static ResolvedAgenda read(Authority authority, AgendaDescription description, SourceText source) {
        return read(authority, description, List.of(SourceFile.of(source.name(), source.text())));
    }

    static ResolvedAgenda read(Authority authority, AgendaDescription description, List<SourceFile> files) {
        PartyResolver resolver = new PartyResolver(KnownNames.of(authority), description.localNames());
        try {
            Agenda agenda = new AgendaReader(resolver).read(description, files);
            return AgendaResolver.resolve(agenda, resolver);
        } catch (CorrectionException | UnreadableException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
