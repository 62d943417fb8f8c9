package org.leidenkg.pipeline;

import java.util.List;
import java.util.Locale;
import org.leidenkg.model.Finding;
import org.leidenkg.pipeline.Report.AgendaReport;
import org.leidenkg.pipeline.Report.FindingLine;
import org.leidenkg.resolve.NearDuplicates;

/** A report as a page to read. */
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
        line(t.unresolved() == 0
                ? "Every mention was understood or is marked as ambiguous."
                : "**" + t.unresolved() + " mentions are not understood**; they are listed below with what can be done.");
    }

    private void row(String what, int count) {
        line("| " + what + " | " + count + " |");
    }

    private void writeAgenda(AgendaReport agenda) {
        line("");
        line("## " + agenda.title());
        line("");
        line("Text: `" + agenda.file() + "`; graph: `" + agenda.slug() + "`; " + agenda.projects()
                + " projects. Line numbers count the lines of that file from 1.");
        findings("Unresolved mentions", Report.select(agenda, Finding.Kind.UNRESOLVED));
        findings("Ambiguous mentions", Report.select(agenda, Finding.Kind.AMBIGUOUS));
        findings(
                "Read by likeness or by what OCR confuses",
                Report.select(agenda, Finding.Kind.SIMILARITY, Finding.Kind.OCR_CONFUSION));
        findings(
                "Guesses about columns and titles",
                Report.select(
                        agenda,
                        Finding.Kind.TITLE_END_GUESSED,
                        Finding.Kind.COLUMN_CUT_GUESSED,
                        Finding.Kind.ROW_WITHOUT_TITLE,
                        Finding.Kind.THEME_UNDECLARED));
        findings(
                "Text that was left out or not read",
                Report.select(
                        agenda,
                        Finding.Kind.TEXT_OUTSIDE_ROWS,
                        Finding.Kind.STRAY_TEXT,
                        Finding.Kind.REMARK_NOT_READ,
                        Finding.Kind.CONTACT_LEFT_OUT));
        findings(
                "Codes read by rule or inferred",
                Report.select(
                        agenda, Finding.Kind.CODE_BY_RULE, Finding.Kind.CODE_INFERRED, Finding.Kind.CODE_MISSING));
        findings("Projects without a lead", Report.select(agenda, Finding.Kind.NO_LEAD));
        findings("Projects without a partner", Report.select(agenda, Finding.Kind.NO_PARTNER));
        findings("Parties named twice in one role", Report.select(agenda, Finding.Kind.REPEATED_PARTY));
        writeCorrections(agenda);
    }

    private void findings(String title, List<FindingLine> findings) {
        if (findings.isEmpty()) {
            return;
        }
        line("");
        line("### " + title + " (" + findings.size() + ")");
        line("");
        for (FindingLine f : findings) {
            String words = f.finding().words().isEmpty() ? "" : "**" + escape(f.finding().words()) + "**";
            String project = f.finding().project().map(p -> " in " + escape(p)).orElse("");
            String place = f.line() == 0 ? "" : " (line " + f.line() + ")";
            line("- " + (words + project + place).strip() + ": " + escape(f.finding().message()));
            if (!f.context().isEmpty() && !f.context().equals(f.finding().words())) {
                line("  > " + escape(f.context()));
            }
        }
    }

    private void writeCorrections(AgendaReport agenda) {
        if (agenda.corrections().isEmpty()) {
            return;
        }
        line("");
        line("### Editorial corrections (" + agenda.corrections().size() + ")");
        line("");
        line("| line | the source has | read as | why |");
        line("|---:|---|---|---|");
        for (Report.CorrectionLine c : agenda.corrections()) {
            line("| " + c.line() + " | " + cell(c.text()) + " | " + cell(c.reads()) + " | " + cell(c.reason()) + " |");
        }
    }

    private void writeAuthority(Report report) {
        line("");
        line("## The authority file");
        if (!report.nearDuplicates().isEmpty()) {
            line("");
            line("### Entries with almost the same name (" + report.nearDuplicates().size() + ")");
            line("");
            line("If two of these are one organisation, make them one entry.");
            line("");
            for (NearDuplicates.Pair p : report.nearDuplicates()) {
                line(String.format(
                        Locale.ROOT,
                        "- %s (`%s`) and %s (`%s`): likeness %.2f",
                        escape(p.name()),
                        p.organisation(),
                        escape(p.otherName()),
                        p.other(),
                        p.similarity()));
            }
        }
        if (!report.abbreviationsSeenOnce().isEmpty()) {
            line("");
            line("### Abbreviations seen once (" + report.abbreviationsSeenOnce().size() + ")");
            line("");
            line("A short form that only one project uses is worth a second look.");
            line("");
            report.abbreviationsSeenOnce()
                    .forEach(a -> line("- " + escape(a.form()) + ": " + escape(a.organisation())));
        }
        line("");
        line("### Organisations without an external identifier (" + report.withoutIdentifier().size() + ")");
        line("");
        line("No ROR, Wikidata, TOOI or other register number that means exactly this organisation is known.");
        line("");
        report.withoutIdentifier().forEach(o -> line("- " + escape(o)));
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private static String cell(String text) {
        return escape(text).replace("\n", "⏎").replace("|", "\\|");
    }

    /** So that words of the source cannot become marks of the page. */
    private static String escape(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1");
    }
}
