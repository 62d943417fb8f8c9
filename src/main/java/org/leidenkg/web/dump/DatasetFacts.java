package org.leidenkg.web.dump;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.query.answer.Text;
import org.leidenkg.query.lookup.CachedValue;
import org.leidenkg.vocab.Dcat;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Foaf;
import org.leidenkg.vocab.Prov;
import org.leidenkg.vocab.Skos;
import org.leidenkg.vocab.Vcard;
import org.leidenkg.vocab.VoId;
import org.leidenkg.web.resource.ThingFinder;

/**
 * What a catalogue wants to know of the dataset, or of one of its versions, from its own description.
 *
 * @param iri of the dataset or the version
 * @param created the day on which it was first published, where that is known
 * @param issued the day on which the version was published, where that is known
 * @param places that the agendas are of
 * @param periods such as "2023/2027"
 * @param sources IRIs of the agendas
 * @param themes IRIs of what it is about
 * @param keywordTexts in all languages
 * @param triples as many as it says that it has
 * @param contact an address to write to, or else a page
 */
public record DatasetFacts(
        String iri,
        Text title,
        Text description,
        Optional<String> version,
        Optional<LocalDate> created,
        Optional<LocalDate> issued,
        Named creator,
        Named publisher,
        List<Named> places,
        List<String> periods,
        List<String> sources,
        List<String> themes,
        List<Tagged> keywordTexts,
        OptionalLong triples,
        Optional<String> contact) {
    private static final Text UNNAMED = Text.untagged("leidenkg");

    /** An agent or a place. */
    public record Named(Optional<String> iri, Text name) {}

    public DatasetFacts {
        places = List.copyOf(places);
        periods = List.copyOf(periods);
        sources = List.copyOf(sources);
        themes = List.copyOf(themes);
        keywordTexts = List.copyOf(keywordTexts);
    }

    public List<String> keywords(String language) {
        return keywordTexts.stream()
                .filter(text -> text.language().equals(language))
                .map(Tagged::text)
                .sorted()
                .toList();
    }

    /** @param dataset what of the description is meant: the dataset, or one of its versions */
    static DatasetFacts of(List<Triple> description, String dataset) {
        List<Triple> own = of(description, NodeFactory.createURI(dataset));
        return new DatasetFacts(
                dataset,
                text(own, Dct.TITLE),
                text(own, Dct.DESCRIPTION),
                texts(own, Dcat.VERSION).findFirst(),
                texts(own, Dct.ISSUED).map(LocalDate::parse).findFirst(),
                // The dataset is as its newest version is.
                Stream.of(Dct.MODIFIED, Dct.ISSUED)
                        .flatMap(property -> texts(own, property))
                        .map(LocalDate::parse)
                        .findFirst(),
                agent(own, Dct.CREATOR, description),
                agent(own, Dct.PUBLISHER, description),
                named(own, Dct.SPATIAL, Skos.PREF_LABEL, description),
                objects(own, Dct.TEMPORAL).stream()
                        .map(period -> Stream.of(Dcat.START_DATE, Dcat.END_DATE)
                                .flatMap(end -> texts(of(description, period), end))
                                .distinct()
                                .collect(Collectors.joining("/")))
                        .sorted()
                        .toList(),
                iris(own, Prov.WAS_DERIVED_FROM),
                iris(own, Dcat.THEME),
                objects(own, Dcat.KEYWORD).stream().map(DatasetFacts::tagged).toList(),
                objects(own, VoId.TRIPLES).stream()
                        .mapToLong(node -> ((Number) node.getLiteralValue()).longValue())
                        .findFirst(),
                contact(own, description));
    }

    private static List<Triple> of(List<Triple> description, Node subject) {
        return description.stream()
                .filter(triple -> triple.getSubject().equals(subject))
                .toList();
    }

    private static Named agent(List<Triple> own, Node property, List<Triple> description) {
        return named(own, property, Foaf.NAME, description).stream()
                .findFirst()
                .orElse(new Named(Optional.empty(), UNNAMED));
    }

    private static List<Named> named(List<Triple> own, Node property, Node name, List<Triple> description) {
        return iris(own, property).stream()
                .map(iri -> new Named(
                        Optional.of(iri),
                        new Text(objects(of(description, NodeFactory.createURI(iri)), name).stream()
                                .map(DatasetFacts::tagged)
                                .toList())))
                .toList();
    }

    private static List<String> iris(List<Triple> own, Node property) {
        return objects(own, property).stream().map(Node::getURI).sorted().toList();
    }

    private static Stream<String> texts(List<Triple> own, Node property) {
        return objects(own, property).stream().map(Node::getLiteralLexicalForm);
    }

    private static Optional<String> contact(List<Triple> own, List<Triple> description) {
        List<Triple> of = objects(own, Dcat.CONTACT_POINT).stream()
                .flatMap(node -> description.stream()
                        .filter(triple -> triple.getSubject().equals(node)))
                .toList();
        return Stream.of(Vcard.HAS_EMAIL, Vcard.HAS_URL)
                .flatMap(property -> objects(of, property).stream())
                .filter(Node::isURI)
                .map(Node::getURI)
                .findFirst();
    }

    private static Text text(List<Triple> own, Node property) {
        Text text = new Text(
                objects(own, property).stream().map(DatasetFacts::tagged).toList());
        return text.isEmpty() ? UNNAMED : text;
    }

    private static Tagged tagged(Node literal) {
        return new Tagged(literal.getLiteralLexicalForm(), literal.getLiteralLanguage());
    }

    private static List<Node> objects(List<Triple> triples, Node property) {
        return triples.stream()
                .filter(triple -> triple.getPredicate().equals(property))
                .map(Triple::getObject)
                .toList();
    }

    /** Reads them once for each state of the data: every visit of the start page needs them. */
    public static final class Reader {
        private final ThingFinder things;
        private final Supplier<String> digest;
        private final CachedValue<DatasetFacts> facts = new CachedValue<>();

        public Reader(ThingFinder things, Supplier<String> digest) {
            this.things = things;
            this.digest = digest;
        }

        public DatasetFacts read() {
            return facts.get(digest.get(), () -> of(things.description(), things.base() + "dataset"));
        }
    }
}
