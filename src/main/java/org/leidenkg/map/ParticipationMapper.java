package org.leidenkg.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.AmbiguousName;
import org.leidenkg.model.Authority;
import org.leidenkg.model.Organisation;
import org.leidenkg.model.Role;
import org.leidenkg.model.UnnamedParty;
import org.leidenkg.resolve.Interval;
import org.leidenkg.resolve.Mention;
import org.leidenkg.resolve.Method;
import org.leidenkg.resolve.Relation;
import org.leidenkg.resolve.Resolution;
import org.leidenkg.vocab.Concepts;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Lkg;
import org.leidenkg.vocab.Org;
import org.leidenkg.vocab.Prov;
import org.leidenkg.vocab.Time;

/** Mentions to participations, and to the nodes of parties that no authority file holds. */
final class ParticipationMapper {
    private final Agenda agenda;
    private final Authority authority;
    private final Iris iris;
    private final Sink sink;
    private final PassageMapper passages;
    private final Set<Node> labelled = new HashSet<>();
    private final Node agendaNode;
    private final Map<String, Node> certainties = new HashMap<>();
    private final Map<Method, Node> methods = new EnumMap<>(Method.class);

    ParticipationMapper(Agenda agenda, Authority authority, Iris iris, Sink sink, PassageMapper passages) {
        this.agenda = agenda;
        this.authority = authority;
        this.iris = iris;
        this.sink = sink;
        this.passages = passages;
        this.agendaNode = Iris.agenda(agenda.slug());
    }

    /** A party's node and the slug that stands for it in the participation's IRI. */
    private record Party(Node node, String slug) {}

    void map(String projectSlug, Node projectNode, Mention mention) {
        Party party = party(mention);
        Node participation = Iris.participation(projectSlug, mention.role(), party.slug());
        Node property = mention.role() == Role.LEAD ? Lkg.HAS_LEAD : Lkg.HAS_PARTNER;
        sink.add(projectNode, property, party.node());
        sink.add(projectNode, Lkg.PARTICIPANT, party.node());
        sink.type(participation, Lkg.PARTICIPATION_CLASS, Org.MEMBERSHIP_CLASS);
        sink.add(participation, Org.MEMBER, party.node());
        sink.add(participation, Lkg.PROJECT, projectNode);
        sink.add(participation, Org.ROLE, mention.role() == Role.LEAD ? Lkg.LEAD : Lkg.PARTNER);
        sink.string(participation, Lkg.MENTION, mention.words());
        sink.add(participation, Prov.WAS_QUOTED_FROM, agendaNode);
        mention.spans().forEach(s -> sink.add(participation, Lkg.PASSAGE, passages.map(s)));
        certainties(mention)
                .forEach(c ->
                        sink.add(participation, Lkg.CERTAINTY, certainties.computeIfAbsent(c, Concepts::certainty)));
        mapResolution(participation, mention);
        if (mention.relation() != Relation.NONE) {
            sink.add(
                    participation,
                    Lkg.RELATION,
                    Concepts.relation(AgendaMapper.key(mention.relation().name())));
        }
        mention.during().ifPresent(i -> mapInterval(participation, i));
    }

    private void mapResolution(Node participation, Mention mention) {
        Resolution resolution = mention.resolution();
        sink.add(
                participation,
                Lkg.RESOLUTION_METHOD,
                methods.computeIfAbsent(
                        resolution.method(), m -> Concepts.resolutionMethod(AgendaMapper.key(m.name()))));
        sink.both(participation, Lkg.EVIDENCE, resolution.evidence().text());
        if (resolution instanceof Resolution.Resolved resolved && resolved.similarity() < 1) {
            BigDecimal likeness = BigDecimal.valueOf(resolved.similarity()).setScale(3, RoundingMode.HALF_EVEN);
            sink.add(
                    participation,
                    Lkg.SIMILARITY,
                    NodeValue.makeDecimal(likeness).asNode());
        }
    }

    /** The source's own doubt goes before ours; a partner of a column headed "(beoogde)" is possibly only intended. */
    private List<String> certainties(Mention mention) {
        List<String> certainties = new ArrayList<>();
        if (mention.doubtful()) {
            certainties.add("doubtful");
        }
        Method method = mention.resolution().method();
        if (method == Method.OCR_CONFUSION || method == Method.SIMILARITY) {
            certainties.add("probable");
        }
        boolean mayBeIntended = agenda.description().partnersIntended().isPresent()
                && mention.role() == Role.PARTNER
                && mention.relation() != Relation.CLOSE_COOPERATION;
        if (mayBeIntended) {
            certainties.add("possibly-intended");
        }
        if (certainties.isEmpty()) {
            certainties.add("stated");
        }
        return certainties;
    }

    private void mapInterval(Node participation, Interval interval) {
        Node during = Iris.part(participation, "during");
        sink.add(participation, Org.MEMBER_DURING, during);
        sink.type(during, Time.INTERVAL_CLASS);
        mapInstant(participation, during, Time.HAS_BEGINNING, "from", interval.from());
        mapInstant(participation, during, Time.HAS_END, "until", interval.until());
    }

    private void mapInstant(Node participation, Node during, Node property, String name, Optional<LocalDate> day) {
        day.ifPresent(d -> {
            Node instant = Iris.part(participation, name);
            sink.add(during, property, instant);
            sink.type(instant, Time.INSTANT_CLASS);
            sink.typed(instant, Time.IN_XSD_DATE, d.toString(), XSDDatatype.XSDdate);
        });
    }

    private Party party(Mention mention) {
        Resolution resolution = mention.resolution();
        if (resolution instanceof Resolution.Resolved resolved) {
            Organisation o = authority.getOrganisation(resolved.organisation());
            return new Party(iris.organisation(o), iris.organisationSlug(o));
        }
        if (resolution instanceof Resolution.Group group) {
            return group(mention, group);
        }
        if (resolution instanceof Resolution.Ambiguous ambiguous) {
            return ambiguous(mention, ambiguous);
        }
        return unresolved(mention, (Resolution.Unknown) resolution);
    }

    private Party group(Mention mention, Resolution.Group group) {
        Optional<UnnamedParty> known = group.key()
                .flatMap(k -> authority.unnamedParties().stream()
                        .filter(p -> p.key().equals(k))
                        .findFirst());
        if (known.isPresent()) {
            String slug = iris.unnamedSlug(known.get());
            return new Party(Iris.iri("id/unnamed-party/" + slug), slug);
        }
        String slug = iris.wordedGroupSlug(agenda.slug(), mention.words());
        Node node = Iris.iri("id/unnamed-party/" + slug);
        sink.type(node, Lkg.UNNAMED_PARTY_CLASS);
        labelOnce(node, mention.words());
        sink.add(node, Dct.TYPE, Concepts.organisationType("various"));
        group.within().ifPresent(w -> sink.add(node, Lkg.WITHIN, iris.organisation(authority.getOrganisation(w))));
        return new Party(node, slug);
    }

    private Party ambiguous(Mention mention, Resolution.Ambiguous ambiguous) {
        Optional<AmbiguousName> entry = ambiguous
                .key()
                .flatMap(k -> authority.ambiguousNames().stream()
                        .filter(a -> a.key().equals(k))
                        .findFirst());
        if (entry.isPresent()) {
            String slug =
                    iris.ambiguousSlug(entry.get().key(), entry.get().forms().get(0));
            return new Party(Iris.iri("id/ambiguous/" + slug), slug);
        }
        String slug = iris.ambiguousSlug("words " + Slug.of(mention.words()), mention.words());
        Node node = Iris.iri("id/ambiguous/" + slug);
        sink.type(node, Lkg.AMBIGUOUS_PARTY_CLASS, Lkg.UNRESOLVED_PARTY_CLASS);
        labelOnce(node, mention.words());
        sink.string(node, Lkg.MENTION, mention.words());
        ambiguous.candidates().stream()
                .flatMap(c -> c.organisation().stream())
                .forEach(o -> sink.add(node, Lkg.CANDIDATE, iris.organisation(authority.getOrganisation(o))));
        return new Party(node, slug);
    }

    private Party unresolved(Mention mention, Resolution.Unknown unknown) {
        String slug = iris.unresolvedSlug(agenda.slug(), mention.words());
        Node node = Iris.iri("id/unresolved/" + slug);
        sink.type(node, Lkg.UNRESOLVED_PARTY_CLASS);
        labelOnce(node, mention.words());
        sink.string(node, Lkg.MENTION, mention.words());
        unknown.within().ifPresent(w -> sink.add(node, Lkg.WITHIN, iris.organisation(authority.getOrganisation(w))));
        return new Party(node, slug);
    }

    /** The first wording met is the name: wordings that differ in case or spacing are one party. */
    private void labelOnce(Node node, String words) {
        if (labelled.add(node)) {
            sink.agentName(node, words);
        }
    }
}
