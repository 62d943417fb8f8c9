package org.leidenkg.model;

import java.util.List;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.model.source.TextPart;

/**
 * An agenda as read.
 *
 * @param shape the shape that its file was read in
 * @param why on what ground it was taken, in plain words
 * @param themes in source order, those found by rule included
 * @param projects in source order
 * @param corrections the editorial corrections with their places
 * @param parts what each piece of the source is, in text order; together they hold every non-blank character
 * @param findings what could not be read, or was read by guess, in text order
 */
public record Agenda(
        AgendaDescription description,
        SourceText source,
        FileShape shape,
        String why,
        List<Theme> themes,
        List<Project> projects,
        List<Correction.Applied> corrections,
        List<TextPart> parts,
        List<Finding> findings) {
    public Agenda {
        themes = List.copyOf(themes);
        projects = List.copyOf(projects);
        corrections = List.copyOf(corrections);
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
    }

    public String slug() {
        return description.slug();
    }
}
