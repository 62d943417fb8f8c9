package org.leidenkg.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.leidenkg.pipeline.Report.AgendaReport;
import org.leidenkg.pipeline.Report.FindingLine;

/** A report as a page to read. Long lists are cut and say so; the whole of them is in the report for programs. */
final class ReportMarkdown {
    private final StringBuilder page = new StringBuilder();

    private ReportMarkdown() {}

    static String write(Report report) {
        ReportMarkdown writer = new ReportMarkdown();
        writer.writeTotals(report);
        report.agendas().forEach(writer::writeAgenda);
        writer.writeAuthority(report);
        return writer.page.toString();
    }

    private void writeTotals(Report report) {
        Report.Totals t = report.totals();
        line("# Report of the build");
        line("");
        line("| what | how many |");
        line("|---|---:|");
        row("agendas", report.agendas().size());
        row("projects", t.projects());
        row("parties named as lead", t.leads());
        row("parties named as partner", t.partners());
        row("organisations that take part", t.organisations());
        row("unnamed groups (mentions)", t.groups());
        row("ambiguous mentions (all candidates kept, none picked)", t.ambiguous());
        row("unresolved mentions", t.unresolved());
        line("");
        line(understood(t.unresolved()));
    }

    private static String understood(int unresolved) {
        if (unresolved == 0) {
            return "Every mention was understood or is marked as ambiguous.";
        }
        return (unresolved == 1
                        ? "**1 mention is not understood.**"
                        : "**" + unresolved + " mentions are not understood.**")
                + " That is no failure: such words are kept as they are written and marked as unresolved. They are listed"
                + " below with what can be done.";
    }

    private void row(String what, int count) {
        line("| " + what + " | " + count + " |");
    }

    private void writeAgenda(AgendaReport agenda) {
        line("");
        line("## " + Markdown.escape(agenda.title()));
        line("");
        line("Text: `" + agenda.file() + "`; graph: `" + agenda.slug() + "`; " + agenda.projects()
                + (agenda.projects() == 1 ? " project" : " projects")
                + ". Line numbers count the lines of that file from 1, or the rows of a sheet.");
        line("");
        line("Read in the shape `" + agenda.shape() + "`: " + Markdown.escape(agenda.why()) + ".");
        for (ReportSection section : ReportSection.values()) {
            List<FindingLine> findings = agenda.findings(section);
            if (!findings.isEmpty()) {
                list(section, "", findings, ReportMarkdown::finding);
            }
        }
        if (agenda.projects() > 0) {
            heading(ReportSection.PROJECTS, agenda.projects());
            ReadingTable.lines(agenda.readings(), agenda.projects()).forEach(this::line);
        }
        if (!agenda.corrections().isEmpty()) {
            writeCorrections(agenda.corrections());
        }
    }

    private static String finding(FindingLine f) {
        String words = f.finding().words().isEmpty()
                ? ""
                : "**" + Markdown.escape(f.finding().words()) + "**";
        String project =
                f.finding().project().map(p -> " in " + Markdown.escape(p)).orElse("");
        String place = f.line() == 0 ? "" : " (line " + f.line() + ")";
        String first = "- " + (words + project + place).strip() + ": "
                + Markdown.escape(f.finding().message().in("en"));
        boolean more = !f.context().isEmpty() && !f.context().equals(f.finding().words());
        return more ? first + "\n  > " + Markdown.escape(f.context()) : first;
    }

    private void writeCorrections(List<Report.CorrectionLine> corrections) {
        heading(ReportSection.CORRECTIONS, corrections.size());
        line("| line | the source has | read as | why |");
        line("|---:|---|---|---|");
        corrections.stream()
                .limit(Markdown.MOST)
                .forEach(c -> line("| " + c.line() + " | " + Markdown.cell(c.text()) + " | " + Markdown.cell(c.reads())
                        + " | " + Markdown.cell(c.reason()) + " |"));
        rest(corrections.size());
    }

    private void writeAuthority(Report report) {
        line("");
        line("## The authority file");
        line("");
        line("This is about `organisations.json`, the list that decides which words mean which organisation.");
        if (!report.nearDuplicates().isEmpty()) {
            list(
                    ReportSection.NEAR_DUPLICATES,
                    "If two of these are one organisation, make them one entry.",
                    report.nearDuplicates(),
                    p -> String.format(
                            Locale.ROOT,
                            "- %s (`%s`) and %s (`%s`): likeness %.2f",
                            Markdown.escape(p.name()),
                            p.organisation(),
                            Markdown.escape(p.otherName()),
                            p.other(),
                            p.similarity()));
        }
        if (!report.abbreviationsSeenOnce().isEmpty()) {
            list(
                    ReportSection.SEEN_ONCE,
                    "A short form that only one project uses is worth a second look.",
                    report.abbreviationsSeenOnce(),
                    a -> "- " + Markdown.escape(a.form()) + ": " + Markdown.escape(a.organisation()));
        }
        list(
                ReportSection.WITHOUT_IDENTIFIER,
                "No ROR, Wikidata, TOOI or other register number that means exactly this organisation is known. Units are"
                        + " left out.",
                report.withoutIdentifier(),
                o -> "- " + Markdown.escape(o));
    }

    private <T> void list(ReportSection section, String about, List<T> items, Function<T, String> shown) {
        heading(section, items.size());
        if (!about.isEmpty()) {
            line(about);
            line("");
        }
        items.stream().limit(Markdown.MOST).map(shown).forEach(this::line);
        rest(items.size());
    }

    private void heading(ReportSection section, int count) {
        line("");
        line("### " + section.title() + " (" + count + ")");
        line("");
    }

    private void rest(int count) {
        if (count > Markdown.MOST) {
            line("");
            line("… and " + (count - Markdown.MOST) + " more, all of them in `report.json`.");
        }
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
