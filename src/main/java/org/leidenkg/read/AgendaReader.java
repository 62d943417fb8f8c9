package org.leidenkg.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.AgendaDescription;
import org.leidenkg.model.Correction;
import org.leidenkg.model.Finding;
import org.leidenkg.model.Headed;
import org.leidenkg.model.PartyLexicon;
import org.leidenkg.model.Theme;
import org.leidenkg.model.source.FileShape;
import org.leidenkg.model.source.SourceFile;
import org.leidenkg.model.source.SourceSpan;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.model.source.TextPart;
import org.leidenkg.read.fields.FieldList;
import org.leidenkg.read.ocr.Headings;
import org.leidenkg.read.person.ContactWords;
import org.leidenkg.read.person.PersonNames;
import org.leidenkg.read.record.FieldNames;

/**
 * Reads an agenda from the file that a city has, in one of the {@link org.leidenkg.model.source.FileShape shapes} that are read. The
 * rules are written down for users in {@code docs/reading.md}.
 *
 * <p>What it cannot place becomes a finding. Its cost grows linearly with the file.
 */
public final class AgendaReader {
    private final PartyLexicon lexicon;

    /**
     * A reader that asks a lexicon which words are parties.
     *
     * @param lexicon helps to find where the parties' column begins in flattened rows, and to tell persons from parties
     */
    public AgendaReader(PartyLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Reads files with what their editor says of them.
     *
     * @param files one, or the files of projects and of their parties
     * @throws CorrectionException when a correction's text is not found, or not exactly once
     * @throws UnreadableException when they are in no shape that is read
     */
    public Agenda read(AgendaDescription description, List<SourceFile> files)
            throws CorrectionException, UnreadableException {
        Document document = Document.open(files);
        SourceText source = document.source();
        Corrector corrector = new Corrector(source);
        List<Correction.Applied> corrections = corrector.locate(description.corrections());
        ShapeReader.Taken taken = new ShapeReader(description, document, corrector.apply(corrections), lexicon).read();
        List<TextPart> all = new ArrayList<>(taken.reading().parts());
        all.addAll(corrected(source, corrections, all));
        all.addAll(rest(source, all));
        PersonNames names = new PersonNames(lexicon, taken.shape() == FileShape.OCR);
        ShapeReading reading = Persons.leaveOut(
                taken.reading().withParts(all), source, names, new ContactWords(names, description.themes()));

        List<TextPart> parts = new ArrayList<>(reading.parts());
        parts.sort(Comparator.comparing(TextPart::span));
        List<Finding> findings = new ArrayList<>(reading.findings());
        findings.sort(
                Comparator.comparingInt(f -> f.span().map(SourceSpan::start).orElse(Integer.MAX_VALUE)));
        return new Agenda(
                description,
                source.withCells(reading.cells()),
                taken.shape(),
                taken.why(),
                reading.themes(),
                reading.projects(),
                corrections,
                parts,
                findings);
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
                                    && p.section().equals(Optional.of(s.key()))))
                    .forEach(met::add);
        }
        return headings.missing(met);
    }

    /** What looks like a label of a list and is not known, with how many lines begin with it. */
    public static Map<String, Integer> unknownLabels(Agenda agenda) {
        return agenda.shape() == FileShape.OCR || agenda.shape() == FileShape.FIELDS
                ? FieldList.of(
                                SpannedText.of(agenda.source()),
                                new FieldNames(agenda.description().hints().names()))
                        .unknownLabels()
                : Map.of();
    }

    /** What corrections replaced or took out: the characters of theirs that no row holds. */
    private static List<TextPart> corrected(
            SourceText source, List<Correction.Applied> corrections, List<TextPart> parts) {
        BitSet held = held(source, parts);
        List<TextPart> rest = new ArrayList<>();
        corrections.forEach(applied -> addFree(rest, TextPart.Kind.CORRECTED, source, held, applied.span()));
        return rest;
    }

    /** What no row holds and no reader took note of, such as the marks of a table. */
    private static List<TextPart> rest(SourceText source, List<TextPart> parts) {
        List<TextPart> rest = new ArrayList<>();
        if (source.length() > 0) {
            addFree(rest, TextPart.Kind.STRAY, source, held(source, parts), new SourceSpan(0, source.length()));
        }
        return rest;
    }

    private static BitSet held(SourceText source, List<TextPart> parts) {
        BitSet held = new BitSet(source.length());
        parts.forEach(p -> held.set(p.span().start(), p.span().end()));
        return held;
    }

    private static void addFree(
            List<TextPart> rest, TextPart.Kind kind, SourceText source, BitSet held, SourceSpan within) {
        SpannedText whole = SpannedText.of(source);
        int at = within.start();
        while (at < within.end()) {
            int end = held.get(at) ? held.nextClearBit(at) : held.nextSetBit(at);
            end = end < 0 ? within.end() : Math.min(end, within.end());
            if (!held.get(at)) {
                whole.sub(at, end).spans().forEach(s -> rest.add(new TextPart(kind, s)));
            }
            at = end;
        }
    }
}
