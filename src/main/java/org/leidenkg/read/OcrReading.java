package org.leidenkg.read;

import java.util.List;
import org.leidenkg.model.PartyLexicon;
import org.leidenkg.model.Project;
import org.leidenkg.model.Theme;
import org.leidenkg.model.source.Field;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.model.source.SpannedText;
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
import org.leidenkg.read.record.FieldNames;
import org.leidenkg.text.RoleWords;

/** Reads a table that OCR made text of, in blocks (cells apart, blank lines between) or flattened (all columns run together on a line). */
final class OcrReading {
    private OcrReading() {}

    static ShapeReading read(
            SourceText source, SpannedText text, List<Theme> declared, FieldNames names, PartyLexicon lexicon) {
        RoleWords words = new RoleWords(names.of(Field.LEAD), names.of(Field.PARTNER));
        List<Line> lines = MarkFinder.find(Line.of(text.withPlainBlanks()), words, lexicon);
        Headings headings = new Headings(declared, lines);
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
        return new ShapeReading(headings.found(), projects, rows.parts(), rows.findings(), List.of());
    }
}
