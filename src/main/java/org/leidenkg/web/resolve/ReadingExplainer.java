package org.leidenkg.web.resolve;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.leidenkg.model.Authority;
import org.leidenkg.model.Cell;
import org.leidenkg.model.LocalName;
import org.leidenkg.model.Role;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.resolve.CellReading;
import org.leidenkg.resolve.KnownNames;
import org.leidenkg.resolve.PartyResolver;
import org.leidenkg.web.http.MemoizedSupplier;

/** Explains how words of the parties' column are read, with the authority file that the graph was made with. */
public final class ReadingExplainer {
    /** Most characters of a text that a request may have read. */
    public static final int LONGEST_TEXT = 2_000;

    private final Supplier<Seeds> seeds;
    private final Supplier<KnownNames> names;

    /** @param seeds asked once, with the first text to read */
    public ReadingExplainer(Supplier<Seeds> seeds) {
        this.seeds = new MemoizedSupplier<>(seeds);
        this.names = new MemoizedSupplier<>(() -> KnownNames.of(seeds().authority()));
    }

    /**
     * What readings are made with.
     *
     * @param localNames the local names of each agenda, by the agenda's slug, in the order of the agendas
     */
    public record Seeds(Authority authority, Map<String, List<LocalName>> localNames) {
        public Seeds {
            if (localNames.isEmpty()) {
                throw new IllegalArgumentException("no agenda to read with");
            }
        }
    }

    public Seeds seeds() {
        return seeds.get();
    }

    /** The reading of a text as a cell of one agenda. */
    public CellReading read(String text, String agenda) {
        Seeds with = seeds.get();
        PartyResolver resolver =
                new PartyResolver(names.get(), with.localNames().getOrDefault(agenda, List.of()));
        return resolver.read(new Cell(Role.PARTNER, SpannedText.of(new SourceText("request", text))));
    }
}
