package org.leidenkg.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.AgendaDescription;
import org.leidenkg.model.Correction;
import org.leidenkg.model.Finding;
import org.leidenkg.model.Headed;
import org.leidenkg.model.PartyLexicon;
import org.leidenkg.model.Project;
import org.leidenkg.model.SourceSpan;
import org.leidenkg.model.SourceText;
import org.leidenkg.model.SpannedText;
import org.leidenkg.model.TextPart;
import org.leidenkg.model.Theme;
import org.leidenkg.read.ocr.Block;
import org.leidenkg.read.ocr.BlockCutter;
import org.leidenkg.read.ocr.ColumnCutter;
import org.leidenkg.read.ocr.ColumnWidths;
import org.leidenkg.read.ocr.Headings;
import org.leidenkg.read.ocr.Line;
import org.leidenkg.read.ocr.MarkFinder;
import org.leidenkg.read.ocr.Prose;
import org.leidenkg.read.ocr.RowReader;
import org.leidenkg.read.ocr.RunningFeet;
import org.leidenkg.read.ocr.TitleCutter;
import org.leidenkg.read.ocr.Vocabulary;
import org.leidenkg.text.RoleWords;

/**
 * Reads an agenda: a table that OCR made text of, in blocks (cells apart, blank lines between) or flattened (all
 * columns run together on a line). The rules are written down for users in {@code docs/reading.md}.
 *
 * <p>No text makes it fail: what it cannot place becomes a finding. Its cost grows linearly with the text.
 */
public final class AgendaReader {
    private final PartyLexicon lexicon;

    /**
     * A reader that asks a lexicon which words are parties.
     *
     * @param lexicon helps to find where the parties' column begins in flattened rows
     */
    public AgendaReader(PartyLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Reads a text with what its editor says of it.
     *
     * @throws CorrectionException when a correction's text is not found, or not exactly once
     */
    public Agenda read(AgendaDescription description, SourceText source) throws CorrectionException {
        Corrector corrector = new Corrector(source);
        List<Correction.Applied> corrections = corrector.locate(description.corrections());
        List<Line> lines =
                MarkFinder.find(Line.of(corrector.apply(corrections).withPlainBlanks()), RoleWords.known(), lexicon);
        Headings headings = new Headings(description.themes(), lines);
        List<Block> blocks = new BlockCutter(headings, RunningFeet.of(lines)).cut(lines);
        ColumnWidths widths = ColumnWidths.of(blocks);
        RowReader rows = new RowReader(
                source,
                headings,
                new Prose(lines),
                new ColumnCutter(lexicon, widths, Vocabulary.of(lines)),
                new TitleCutter(widths),
                lexicon);
        rows.read(blocks);
        List<Project> projects = rows.projects();

        List<TextPart> parts = new ArrayList<>(rows.parts());
        parts.addAll(corrected(source, corrections, parts));
        parts.sort(Comparator.comparing(TextPart::span));
        List<Finding> findings = new ArrayList<>(rows.findings());
        findings.sort(
                Comparator.comparingInt(f -> f.span().map(SourceSpan::start).orElse(Integer.MAX_VALUE)));
        List<Theme> themes = headings.found();
        return new Agenda(description, source, themes, projects, corrections, parts, findings);
    }

    /** The themes and sections that a description declares and whose headings a text lacks, as declared. */
    public static List<Headed> missingHeadings(Agenda agenda) {
        Headings headings = new Headings(agenda.description().themes(), List.of());
        agenda.themes().forEach(headings::enter);
        List<Theme.Section> met = new ArrayList<>();
        for (Theme theme : agenda.themes()) {
            theme.sections().stream()
                    .filter(s -> agenda.projects().stream()
                            .anyMatch(p -> p.theme().equals(theme.code())
                                    && p.section().equals(java.util.Optional.of(s.key()))))
                    .forEach(met::add);
        }
        return headings.missing(met);
    }

    /** What corrections replaced or took out: the characters of theirs that no row holds. */
    private static List<TextPart> corrected(
            SourceText source, List<Correction.Applied> corrections, List<TextPart> parts) {
        if (corrections.isEmpty()) {
            return List.of();
        }
        java.util.BitSet held = new java.util.BitSet(source.length());
        parts.forEach(p -> held.set(p.span().start(), p.span().end()));
        List<TextPart> rest = new ArrayList<>();
        SpannedText whole = SpannedText.of(source);
        for (Correction.Applied applied : corrections) {
            int at = applied.span().start();
            while (at < applied.span().end()) {
                int end = held.get(at) ? held.nextClearBit(at) : held.nextSetBit(at);
                end = end < 0
                        ? applied.span().end()
                        : Math.min(end, applied.span().end());
                if (!held.get(at)) {
                    whole.sub(at, end).spans().forEach(s -> rest.add(new TextPart(TextPart.Kind.CORRECTED, s)));
                }
                at = end;
            }
        }
        return rest;
    }
}
