package org.leidenkg.curate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leidenkg.model.Finding;
import org.leidenkg.model.Finding.Kind;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.source.SourceSpan;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.resolve.Method;
import org.leidenkg.resolve.Resolution;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.web.curation.OpenPoint;
import org.leidenkg.web.curation.OpenPoint.Candidate;
import org.leidenkg.web.curation.OpenPoint.Passage;

/** Finds what a reading leaves to a curator. The same words in one agenda are one point. */
final class OpenPoints {
    /** In the order in which they are worth a curator's time. */
    static final List<Kind> KINDS = List.of(
            Kind.UNRESOLVED,
            Kind.AMBIGUOUS,
            Kind.SIMILARITY,
            Kind.OCR_CONFUSION,
            Kind.COLUMN_CUT_GUESSED,
            Kind.TITLE_END_GUESSED,
            Kind.ROW_WITHOUT_TITLE,
            Kind.REMARK_NOT_READ,
            Kind.MARK_UNKNOWN);

    private final Reading reading;

    private OpenPoints(Reading reading) {
        this.reading = reading;
    }

    /** All of them by kind; no kind without any. */
    static Map<Kind, List<OpenPoint>> of(Reading reading) {
        OpenPoints points = new OpenPoints(reading);
        List<OpenPoint> all = reading.agendas().stream()
                .flatMap(agenda -> points.of(agenda).stream())
                .toList();
        Map<Kind, List<OpenPoint>> byKind = new LinkedHashMap<>();
        KINDS.forEach(kind -> {
            List<OpenPoint> some = all.stream().filter(p -> p.kind() == kind).toList();
            if (!some.isEmpty()) {
                byKind.put(kind, some);
            }
        });
        return byKind;
    }

    private record Words(Kind kind, String words) {}

    private List<OpenPoint> of(ResolvedAgenda agenda) {
        Map<Words, Resolution> resolutions = new LinkedHashMap<>();
        agenda.projects().stream()
                .flatMap(project -> project.mentions().stream())
                .forEach(m -> kind(m.resolution())
                        .ifPresent(kind -> resolutions.putIfAbsent(new Words(kind, m.words()), m.resolution())));
        Map<Words, List<Finding>> findings = new LinkedHashMap<>();
        agenda.findings().stream()
                .filter(finding -> KINDS.contains(finding.kind()))
                .forEach(finding -> findings.computeIfAbsent(
                                new Words(finding.kind(), finding.words()), words -> new ArrayList<>())
                        .add(finding));
        SourceText published = agenda.agenda().published();
        List<OpenPoint> points = new ArrayList<>();
        findings.forEach((words, same) -> points.add(new OpenPoint(
                words.kind(),
                agenda.agenda().slug(),
                words.words(),
                same.get(0).message().text(),
                same.stream().map(finding -> passage(published, finding)).toList(),
                Optional.ofNullable(resolutions.get(words))
                        .map(this::candidates)
                        .orElse(List.of()))));
        return points;
    }

    private static Optional<Kind> kind(Resolution resolution) {
        if (resolution instanceof Resolution.Unknown) {
            return Optional.of(Kind.UNRESOLVED);
        }
        if (resolution instanceof Resolution.Ambiguous) {
            return Optional.of(Kind.AMBIGUOUS);
        }
        return resolution.method() == Method.SIMILARITY
                ? Optional.of(Kind.SIMILARITY)
                : Optional.of(Kind.OCR_CONFUSION).filter(kind -> resolution.method() == Method.OCR_CONFUSION);
    }

    private static Passage passage(SourceText source, Finding finding) {
        Optional<SourceSpan> span = finding.span();
        return new Passage(
                finding.project().orElse(""),
                span.map(s -> source.part(s.start()).name()).orElse(source.name()),
                span.map(s -> source.line(s.start())).orElse(0),
                span.map(source::context).orElse(""));
    }

    private List<Candidate> candidates(Resolution resolution) {
        if (resolution instanceof Resolution.Ambiguous ambiguous) {
            return ambiguous.candidates().stream()
                    .map(c -> new Candidate(c.organisation(), reading.name(c), "", 1))
                    .toList();
        }
        if (resolution instanceof Resolution.Resolved read) {
            LocalText name = reading.name(read.organisation());
            return Stream.concat(
                            Stream.of(new Candidate(Optional.of(read.organisation()), name, "", read.similarity())),
                            read.near().stream().map(this::candidate))
                    .toList();
        }
        return resolution instanceof Resolution.Unknown unknown
                ? unknown.near().stream().map(this::candidate).toList()
                : List.of();
    }

    private Candidate candidate(Resolution.Near near) {
        return new Candidate(
                Optional.of(near.organisation()), reading.name(near.organisation()), near.form(), near.similarity());
    }
}
