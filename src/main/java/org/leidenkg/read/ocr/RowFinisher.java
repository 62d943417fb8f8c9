package org.leidenkg.read.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.leidenkg.model.Basis;
import org.leidenkg.model.Cell;
import org.leidenkg.model.Finding;
import org.leidenkg.model.Project;
import org.leidenkg.model.ProjectCode;
import org.leidenkg.model.Role;
import org.leidenkg.model.source.SourceSpan;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.model.source.TextPart;

/** Makes projects of drafts: one-line titles, running descriptions, and the codes that the source lost. */
final class RowFinisher {
    private static final int TITLE_WORDS = 8;

    private final SourceText source;
    private final Prose prose;

    RowFinisher(SourceText source, Prose prose) {
        this.source = source;
        this.prose = prose;
    }

    List<Project> finish(List<RowDraft> rows, List<Finding> findings) {
        inferCodes(rows);
        List<Project> projects = new ArrayList<>();
        for (RowDraft row : rows) {
            Project project = project(row, projects.size() + 1);
            projects.add(project);
            findings.addAll(findings(row, project));
        }
        return projects;
    }

    Finding finding(Finding.Kind kind, Optional<SourceSpan> span, String words) {
        String said = kind.isSecret() ? "" : words;
        return new Finding(kind, span, Optional.empty(), said, kind.wording(said));
    }

    /** A code together with the word that the source has in its place, when an editorial correction changed it. */
    ProjectCode withWritten(ProjectCode code, SpannedText token) {
        List<SourceSpan> spans = token.spans();
        if (spans.size() == 1 && spans.get(0).length() == token.length()) {
            return code;
        }
        if (spans.isEmpty()) {
            return new ProjectCode(code.value(), "", Basis.CORRECTED);
        }
        int start = spans.get(0).start();
        int end = spans.get(spans.size() - 1).end();
        String text = source.text();
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return new ProjectCode(code.value(), text.substring(start, end), Basis.CORRECTED);
    }

    /**
     * Gives rows without a code the codes that the sequence lacks, in themes whose rows mostly have one: between two
     * codes when exactly so many are missing, after the last code always.
     */
    private static void inferCodes(List<RowDraft> rows) {
        for (String theme : rows.stream().map(r -> r.theme).distinct().toList()) {
            List<RowDraft> own =
                    rows.stream().filter(r -> r.theme.equals(theme)).toList();
            long coded = own.stream().filter(r -> r.code.isPresent()).count();
            if (coded * 2 > own.size()) {
                inferCodesOfTheme(own);
            }
        }
    }

    private static void inferCodesOfTheme(List<RowDraft> rows) {
        Optional<String> last = Optional.empty();
        List<RowDraft> gap = new ArrayList<>();
        for (RowDraft row : rows) {
            if (row.code.isEmpty()) {
                gap.add(row);
                continue;
            }
            String code = row.code.get().value();
            if (!gap.isEmpty() && last.isPresent()) {
                List<String> between = Codes.between(last.get(), code);
                if (between.size() == gap.size()) {
                    fill(gap, between);
                }
            }
            gap.clear();
            last = Optional.of(code);
        }
        if (last.isPresent()) {
            fill(gap, Codes.following(rows.get(0).theme, last, gap.size()));
        }
    }

    private static void fill(List<RowDraft> gap, List<String> codes) {
        for (int i = 0; i < Math.min(gap.size(), codes.size()); i++) {
            gap.get(i).code = Optional.of(new ProjectCode(codes.get(i), "", Basis.INFERRED));
        }
    }

    private Project project(RowDraft row, int sequence) {
        String title = oneLine(prose.join(row.title).toString());
        String description = prose.paragraphs(row.description);
        if (title.isBlank()) {
            title = fallbackTitle(row, description);
        }
        String written = writtenTitle(row);
        return new Project(
                sequence,
                row.code,
                title,
                written.equals(title) || written.isBlank() ? Optional.empty() : Optional.of(written),
                description,
                row.theme,
                row.section,
                row.cells(),
                List.of(),
                passages(row));
    }

    /** A title carries no full stop at its end and no marks of columns. */
    private static String oneLine(String text) {
        String line =
                Prose.withoutSoftHyphens(text).replaceAll("[\\s|¦\\\\]+", " ").strip();
        return line.endsWith(".") && !line.endsWith("..")
                ? line.substring(0, line.length() - 1).strip()
                : line;
    }

    private static String fallbackTitle(RowDraft row, String description) {
        if (row.code.isPresent()) {
            return row.code.get().value();
        }
        String[] words = description.strip().split("\\s+");
        String start = String.join(" ", List.of(words).subList(0, Math.min(TITLE_WORDS, words.length)));
        return start.isBlank() ? "?" : start + (words.length > TITLE_WORDS ? " …" : "");
    }

    /** The title with the source's own characters, also those that a correction took out between two kept ones. */
    private String writtenTitle(RowDraft row) {
        List<SpannedText> lines = new ArrayList<>();
        for (SpannedText line : row.title) {
            List<SourceSpan> spans = line.spans();
            if (!spans.isEmpty()) {
                lines.add(SpannedText.of(source)
                        .sub(spans.get(0).start(), spans.get(spans.size() - 1).end())
                        .withPlainBlanks());
            }
        }
        return oneLine(prose.join(lines).toString());
    }

    /**
     * Where the row stands: its parts, with those taken together that white space parts, or what is left out within a line: a
     * character that a correction takes out, or the rule of a table.
     */
    private List<SourceSpan> passages(RowDraft row) {
        List<SourceSpan> spans = row.parts.stream()
                .map(TextPart::span)
                .sorted(Comparator.naturalOrder())
                .toList();
        List<SourceSpan> merged = new ArrayList<>();
        for (SourceSpan span : spans) {
            SourceSpan last = merged.isEmpty() ? span : merged.get(merged.size() - 1);
            if (!merged.isEmpty() && (span.start() <= last.end() || isWithinRow(last.end(), span.start()))) {
                merged.set(merged.size() - 1, new SourceSpan(last.start(), Math.max(last.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private boolean isWithinRow(int from, int to) {
        String between = source.text().substring(from, to);
        return between.isBlank() || between.indexOf('\n') < 0;
    }

    private List<Finding> findings(RowDraft row, Project project) {
        List<Finding> findings = new ArrayList<>();
        Optional<SourceSpan> place = project.passages().stream().findFirst();
        if (row.title.isEmpty()) {
            findings.add(about(project, Finding.Kind.ROW_WITHOUT_TITLE, place, project.title()));
        }
        row.code.ifPresent(code -> {
            if (code.basis() == Basis.BY_RULE) {
                findings.add(about(project, Finding.Kind.CODE_BY_RULE, place, code.asWritten()));
            } else if (code.basis() == Basis.INFERRED) {
                findings.add(about(project, Finding.Kind.CODE_INFERRED, place, code.value()));
            }
        });
        for (SpannedText mark : row.unknownMarks) {
            findings.add(about(
                    project, Finding.Kind.MARK_UNKNOWN, mark.spans().stream().findFirst(), mark.toString()));
        }
        if (!hasWords(project, Role.LEAD)) {
            findings.add(about(project, Finding.Kind.NO_LEAD, place, project.title()));
        }
        if (!hasWords(project, Role.PARTNER)) {
            findings.add(about(project, Finding.Kind.NO_PARTNER, place, project.title()));
        }
        return findings;
    }

    private static boolean hasWords(Project project, Role role) {
        return project.cells().stream()
                .filter(c -> c.role() == role)
                .map(Cell::text)
                .anyMatch(t -> t.toString().chars().anyMatch(Character::isLetterOrDigit));
    }

    private Finding about(Project project, Finding.Kind kind, Optional<SourceSpan> span, String words) {
        return new Finding(kind, span, Optional.of(project.label()), words, kind.wording(words));
    }
}
