package org.leidenkg.map;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.Authority;
import org.leidenkg.model.Correction;
import org.leidenkg.model.Finding;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Project;
import org.leidenkg.model.Publication;
import org.leidenkg.model.Theme;
import org.leidenkg.model.source.PublishedText;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.vocab.Concepts;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Foaf;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Prov;
import org.leidenkg.vocab.Schema;
import org.leidenkg.vocab.Skos;

/** One agenda to the triples of its graph. */
final class AgendaMapper {
    private final ResolvedAgenda resolved;
    private final Agenda agenda;
    private final Iris iris;
    private final Sink sink;
    private final PassageMapper passages;
    private final ParticipationMapper participations;
    private final Map<String, Node> projectsByLabel = new HashMap<>();
    private final Node node;

    AgendaMapper(ResolvedAgenda resolved, Authority authority, Iris iris, Sink sink) {
        this.resolved = resolved;
        this.agenda = resolved.agenda();
        this.iris = iris;
        this.sink = sink;
        this.passages = new PassageMapper(agenda, sink);
        this.participations = new ParticipationMapper(agenda, authority, iris, sink, passages);
        this.node = Iris.agenda(agenda.slug());
    }

    void map() {
        mapAgenda();
        agenda.themes().forEach(this::map);
        resolved.projects().forEach(this::map);
        int n = 1;
        for (Correction.Applied applied : agenda.corrections()) {
            map(applied, n++);
        }
        resolved.findings().forEach(this::map);
    }

    private void mapAgenda() {
        sink.type(node, Lkg.AGENDA_CLASS, Prov.ENTITY_CLASS);
        sink.both(node, Dct.TITLE, agenda.description().title());
        sink.string(node, Dct.LANGUAGE, agenda.description().language());
        sink.string(node, Schema.SPATIAL_COVERAGE, agenda.description().place());
        sink.string(
                node,
                Schema.TEMPORAL_COVERAGE,
                agenda.description().fromYear() + "/" + agenda.description().toYear());
        agenda.source().parts().forEach(part -> sink.string(node, Lkg.TEXT_DIGEST, part.sha256()));
        mapPublication(agenda.description().publication());
        PublishedText.of(agenda).forEach(this::map);
    }

    private void mapPublication(Publication publication) {
        publication.publisher().ifPresent(publisher -> {
            Node agent = publisher
                    .iri()
                    .map(NodeFactory::createURI)
                    .orElseGet(() ->
                            Iris.iri("id/agent/" + Slug.of(publisher.name().nl())));
            sink.add(node, Dct.PUBLISHER, agent);
            sink.type(agent, Foaf.AGENT_CLASS);
            sink.both(agent, Foaf.NAME, publisher.name());
        });
        publication.issued().ifPresent(day -> sink.date(node, Dct.ISSUED, day));
        publication.page().ifPresent(page -> sink.add(node, Schema.URL, NodeFactory.createURI(page)));
    }

    /** The text that positions count in, as the service publishes it. */
    private void map(PublishedText text) {
        Node document = Iris.iri("source/" + text.name());
        sink.add(node, Dct.HAS_FORMAT, document);
        sink.type(document, Foaf.DOCUMENT_CLASS, Prov.ENTITY_CLASS);
        sink.add(document, Prov.WAS_DERIVED_FROM, node);
        sink.string(document, Lkg.TEXT_DIGEST, text.file().sha256());
        LocalText title = agenda.description().title();
        sink.both(document, Dct.TITLE, new LocalText("Tekst van " + title.nl(), "Text of " + title.en()));
    }

    private void map(Theme theme) {
        Node scheme = Iris.themeScheme(agenda.slug());
        sink.type(scheme, Skos.CONCEPT_SCHEME_CLASS);
        LocalText title = agenda.description().title();
        sink.both(scheme, Dct.TITLE, new LocalText("Thema's van " + title.nl(), "Themes of " + title.en()));
        Node concept = iris.theme(agenda.slug(), theme);
        mapConcept(concept, theme.name(), theme.definition(), scheme);
        sink.string(concept, Skos.NOTATION, theme.code());
        sink.add(concept, Skos.TOP_CONCEPT_OF, scheme);
        sink.add(scheme, Skos.HAS_TOP_CONCEPT, concept);
        for (Theme.Section section : theme.sections()) {
            Node part = iris.section(agenda.slug(), section);
            mapConcept(part, section.name(), section.definition(), scheme);
            sink.add(part, Skos.BROADER, concept);
            sink.add(concept, Skos.NARROWER, part);
        }
    }

    private void mapConcept(Node concept, LocalText name, LocalText definition, Node scheme) {
        sink.type(concept, Skos.CONCEPT_CLASS);
        sink.both(concept, Skos.PREF_LABEL, name);
        sink.both(concept, Skos.DEFINITION, definition);
        sink.add(concept, Skos.IN_SCHEME, scheme);
    }

    private void map(ResolvedAgenda.ResolvedProject row) {
        Project project = row.project();
        Node p = iris.project(agenda.slug(), project);
        projectsByLabel.put(project.label(), p);
        sink.type(p, Lkg.PROJECT_CLASS, Foaf.PROJECT_CLASS);
        sink.dutch(p, Skos.PREF_LABEL, project.title());
        sink.dutch(p, Dct.TITLE, project.title());
        project.titleAsWritten().ifPresent(t -> sink.dutch(p, Skos.HIDDEN_LABEL, t));
        project.code().ifPresent(code -> {
            sink.string(p, Dct.IDENTIFIER, code.value());
            sink.add(p, Lkg.BASIS, Concepts.basis(key(code.basis().name())));
            if (!code.asWritten().isEmpty()) {
                sink.string(p, Lkg.SOURCE_CODE, code.asWritten());
            }
        });
        if (!project.description().isBlank()) {
            sink.dutch(p, Dct.DESCRIPTION, project.description());
        }
        sink.add(p, Dct.IS_PART_OF, node);
        sink.integer(p, Lkg.SEQUENCE, project.sequence());
        if (row.openEnded()) {
            sink.typed(p, Lkg.OPEN_ENDED, "true", XSDDatatype.XSDboolean);
        }
        mapSubjects(project, p);
        project.details().forEach(d -> map(p, d));
        project.passages().forEach(s -> sink.add(p, Lkg.PASSAGE, passages.map(s)));
        String slug = iris.projectSlug(agenda.slug(), project);
        row.mentions().forEach(m -> participations.map(slug, p, m));
    }

    private void map(Node p, Project.Detail detail) {
        switch (detail.field()) {
            case ACRONYM -> sink.dutch(p, Skos.ALT_LABEL, detail.value());
            case START -> sink.date(p, Schema.START_DATE, detail.value());
            case END -> sink.date(p, Schema.END_DATE, detail.value());
            case STATUS -> sink.string(p, Lkg.STATUS, detail.value());
            case BUDGET -> sink.string(p, Lkg.BUDGET, detail.value());
            case PAGE -> sink.typed(p, Schema.URL, detail.value(), XSDDatatype.XSDanyURI);
            default -> throw new IllegalArgumentException("no term fits " + detail.field());
        }
    }

    private void mapSubjects(Project project, Node p) {
        for (Theme theme : agenda.themes()) {
            if (theme.code().equals(project.theme())) {
                sink.add(/* subject= */ p, /* property= */ Dct.SUBJECT, iris.theme(agenda.slug(), theme));
                theme.sections().stream()
                        .filter(s -> project.section().equals(Optional.of(s.key())))
                        .forEach(s -> sink.add(
                                /* subject= */ p, /* property= */ Dct.SUBJECT, iris.section(agenda.slug(), s)));
            }
        }
    }

    private void map(Correction.Applied applied, int n) {
        Node correction = Iris.iri("id/correction/" + agenda.slug() + "/" + n);
        sink.type(correction, Lkg.CORRECTION_CLASS);
        sink.add(correction, Lkg.PASSAGE, passages.map(applied.span()));
        sink.string(correction, Lkg.READS, applied.correction().reads());
        applied.correction().reason().forEach((language, text) -> sink.text(correction, Lkg.REASON, text, language));
    }

    private void map(Finding finding) {
        String kind = finding.kind().key();
        String place = finding.span().map(passages::place).orElse(Slug.of(finding.words()));
        Node f = Iris.iri("id/finding/" + agenda.slug() + "/" + kind + "-" + place);
        sink.type(f, Lkg.FINDING_CLASS);
        sink.string(f, Lkg.FINDING_CODE, kind);
        sink.string(f, Lkg.SEVERITY, finding.kind().severity() == Finding.Severity.WARNING ? "warning" : "info");
        sink.both(f, Dct.DESCRIPTION, finding.message().text());
        finding.project().map(projectsByLabel::get).ifPresent(p -> sink.add(f, Lkg.ABOUT, p));
        // A person's words are not repeated: the finding points at no passage, only at the agenda.
        boolean secret = finding.kind().isSecret();
        if (secret || (finding.span().isEmpty() && finding.project().isEmpty())) {
            sink.add(f, Lkg.ABOUT, node);
        } else {
            finding.span().ifPresent(s -> sink.add(f, Lkg.PASSAGE, passages.map(s)));
        }
    }

    static String key(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
