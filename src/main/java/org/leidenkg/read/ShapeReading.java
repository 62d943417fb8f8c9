package org.leidenkg.read;

import java.util.List;
import org.leidenkg.model.Finding;
import org.leidenkg.model.Project;
import org.leidenkg.model.Theme;
import org.leidenkg.model.source.SourceCell;
import org.leidenkg.model.source.TextPart;
import org.leidenkg.read.record.RecordReader;

/** What was read of a source in one of the shapes. */
record ShapeReading(
        List<Theme> themes,
        List<Project> projects,
        List<TextPart> parts,
        List<Finding> findings,
        List<SourceCell> cells) {

    static ShapeReading of(RecordReader records) {
        return new ShapeReading(
                records.themes(), records.projects(), records.parts(), records.findings(), records.cells());
    }

    ShapeReading withParts(List<TextPart> others) {
        return new ShapeReading(themes, projects, others, findings, cells);
    }
}
