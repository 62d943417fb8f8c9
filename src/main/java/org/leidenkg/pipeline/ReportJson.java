package org.leidenkg.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.leidenkg.pipeline.Report.AgendaReport;
import org.leidenkg.pipeline.Report.FindingLine;
import org.leidenkg.resolve.Interval;

/** A report for programs. Field names are those of {@link Report}; lines count from 1, 0 means none. */
final class ReportJson {
    private ReportJson() {}

    static void write(Report report, Writer to) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = new JsonFactory().createGenerator(to)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            json.writeStartObject();
            writeTotals(json, report.totals());
            json.writeArrayFieldStart("agendas");
            for (AgendaReport agenda : report.agendas()) {
                writeAgenda(json, agenda);
            }
            json.writeEndArray();
            writeAuthority(json, report);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void writeTotals(JsonGenerator json, Report.Totals totals) throws IOException {
        json.writeObjectFieldStart("totals");
        json.writeNumberField("projects", totals.projects());
        json.writeNumberField("leads", totals.leads());
        json.writeNumberField("partners", totals.partners());
        json.writeNumberField("organisations", totals.organisations());
        json.writeNumberField("unresolved", totals.unresolved());
        json.writeNumberField("ambiguous", totals.ambiguous());
        json.writeNumberField("groups", totals.groups());
        json.writeEndObject();
    }

    private static void writeAgenda(JsonGenerator json, AgendaReport agenda) throws IOException {
        json.writeStartObject();
        json.writeStringField("slug", agenda.slug());
        json.writeStringField("title", agenda.title());
        json.writeStringField("file", agenda.file());
        json.writeStringField("shape", agenda.shape());
        json.writeStringField("shapeBecause", agenda.why());
        json.writeNumberField("projects", agenda.projects());
        json.writeArrayFieldStart("corrections");
        for (Report.CorrectionLine c : agenda.corrections()) {
            json.writeStartObject();
            json.writeNumberField("line", c.line());
            json.writeStringField("text", c.text());
            json.writeStringField("reads", c.reads());
            json.writeStringField("reason", c.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        for (FindingLine finding : agenda.findings()) {
            writeFinding(json, finding);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("readings");
        for (ProjectReading reading : (Iterable<ProjectReading>) agenda.readings().stream()::iterator) {
            writeReading(json, reading);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeReading(JsonGenerator json, ProjectReading r) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", r.line());
        json.writeStringField("code", r.code());
        json.writeStringField("title", r.title());
        json.writeBooleanField("openEnded", r.openEnded());
        json.writeBooleanField("toCheck", r.toCheck());
        writeParties(json, "leads", r.leads());
        writeParties(json, "partners", r.partners());
        json.writeEndObject();
    }

    private static void writeParties(JsonGenerator json, String field, List<PartyReading> parties) throws IOException {
        json.writeArrayFieldStart(field);
        for (PartyReading p : parties) {
            json.writeStartObject();
            json.writeNumberField("line", p.line());
            json.writeStringField("words", p.words());
            json.writeStringField("meaning", key(p.meaning().name()));
            json.writeArrayFieldStart("names");
            for (String name : p.names()) {
                json.writeString(name);
            }
            json.writeEndArray();
            json.writeStringField("rule", key(p.method().name()));
            json.writeBooleanField("doubtful", p.doubtful());
            json.writeStringField("relation", key(p.relation().name()));
            json.writeStringField("from", day(p, Interval::from));
            json.writeStringField("until", day(p, Interval::until));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String day(PartyReading p, Function<Interval, Optional<LocalDate>> end) {
        return p.during().flatMap(end).map(LocalDate::toString).orElse("");
    }

    private static void writeFinding(JsonGenerator json, FindingLine f) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", f.finding().kind().key());
        json.writeStringField("severity", key(f.finding().kind().severity().name()));
        json.writeNumberField("line", f.line());
        json.writeStringField("project", f.finding().project().orElse(""));
        json.writeStringField("words", f.finding().words());
        json.writeStringField("message", f.finding().message().in("en"));
        json.writeStringField("context", f.context());
        json.writeEndObject();
    }

    private static void writeAuthority(JsonGenerator json, Report report) throws IOException {
        json.writeArrayFieldStart("withoutIdentifier");
        for (String name : report.withoutIdentifier()) {
            json.writeString(name);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("abbreviationsSeenOnce");
        for (Report.AbbreviationUse use : report.abbreviationsSeenOnce()) {
            json.writeStartObject();
            json.writeStringField("form", use.form());
            json.writeStringField("organisation", use.organisation());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("nearDuplicates");
        for (var pair : report.nearDuplicates()) {
            json.writeStartObject();
            json.writeStringField("organisation", pair.organisation());
            json.writeStringField("other", pair.other());
            json.writeStringField("name", pair.name());
            json.writeStringField("otherName", pair.otherName());
            json.writeNumberField("similarity", Math.round(pair.similarity() * 1000) / 1000.0);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String key(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
