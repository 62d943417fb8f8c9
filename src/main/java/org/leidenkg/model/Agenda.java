package org.leidenkg.model;

import java.util.List;
import org.leidenkg.model.source.FileShape;
import org.leidenkg.model.source.SourceSpan;
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
    /** Stands for each sign that is not published: a full block. */
    public static final char BLANK = '█';

    private static final String BLANK_PAIR = "\uD83E\uDF90";

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

    /**
     * The source as it may be published, letter for letter in its place: names of persons, and columns and fields for which
     * there is no term, are blanked with a sign for each of theirs.
     */
    public SourceText published() {
        StringBuilder text = new StringBuilder(source.text());
        parts.stream()
                .filter(p -> p.kind() == TextPart.Kind.CONTACT || p.kind() == TextPart.Kind.LEFT_OUT)
                .forEach(p -> blank(text, p.span()));
        return source.withText(text.toString());
    }

    public String publishedText() {
        return published().text();
    }

    /** A sign of two UTF-16 units gets one of two, so that both ways of counting stay as they were. */
    private static void blank(StringBuilder text, SourceSpan span) {
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                text.setCharAt(i, BLANK_PAIR.charAt(0));
            } else if (Character.isLowSurrogate(c)) {
                text.setCharAt(i, BLANK_PAIR.charAt(1));
            } else if (!Character.isWhitespace(c)) {
                text.setCharAt(i, BLANK);
            }
        }
    }
}
