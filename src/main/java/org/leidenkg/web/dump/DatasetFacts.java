package org.leidenkg.web.dump;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.leidenkg.query.answer.AgendaCard;
import org.leidenkg.query.answer.Tagged;
import org.leidenkg.query.answer.Text;
import org.leidenkg.query.lookup.CachedValue;
import org.leidenkg.vocab.Dcat;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Foaf;
import org.leidenkg.vocab.Vcard;
import org.leidenkg.vocab.VoId;
import org.leidenkg.web.resource.ThingFinder;

/**
 * What a catalogue wants to know of the dataset, from its own description.
 *
 * @param issued the day on which the version was published, where that is known
 * @param places names of the places that the agendas are of
 * @param periods such as "2023/2027"
 * @param keywordTexts in all languages
 * @param triples as many as it says that it has
 * @param contact an address to write to, or else a page
 */
public record DatasetFacts(
        Text title,
        Text description,
        Optional<String> version,
        Optional<LocalDate> issued,
        Text creator,
        List<String> places,
        List<String> periods,
        List<Tagged> keywordTexts,
        OptionalLong triples,
        Optional<String> contact) {
    public DatasetFacts {
        places = List.copyOf(places);
        periods = List.copyOf(periods);
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
    static DatasetFacts of(List<Triple> description, String dataset, List<AgendaCard> agendas) {
        List<Triple> own = description.stream()
                .filter(triple -> triple.getSubject().hasURI(dataset))
                .toList();
        List<Tagged> creators = objects(own, Dct.CREATOR).stream()
                .flatMap(node -> description.stream()
                        .filter(triple -> triple.getSubject().equals(node)
                                && triple.getPredicate().equals(Foaf.NAME))
                        .map(triple -> tagged(triple.getObject())))
                .toList();
        return new DatasetFacts(
                text(own, Dct.TITLE),
                text(own, Dct.DESCRIPTION),
                objects(own, Dcat.VERSION).stream()
                        .map(Node::getLiteralLexicalForm)
                        .findFirst(),
                // The dataset is as its newest version is.
                Stream.of(Dct.MODIFIED, Dct.ISSUED)
                        .flatMap(property -> objects(own, property).stream())
                        .map(day -> LocalDate.parse(day.getLiteralLexicalForm()))
                        .findFirst(),
                text(creators),
                agendas.stream()
                        .flatMap(agenda -> agenda.place().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                agendas.stream()
                        .flatMap(agenda -> agenda.period().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                objects(own, Dcat.KEYWORD).stream().map(DatasetFacts::tagged).toList(),
                objects(own, VoId.TRIPLES).stream()
                        .mapToLong(node -> ((Number) node.getLiteralValue()).longValue())
                        .findFirst(),
                contact(own, description));
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
        return text(objects(own, property).stream().map(DatasetFacts::tagged).toList());
    }

    private static Text text(List<Tagged> found) {
        Text text = new Text(found);
        return text.isEmpty() ? Text.untagged("leidenkg") : text;
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
        private final Supplier<List<AgendaCard>> agendas;
        private final CachedValue<DatasetFacts> facts = new CachedValue<>();

        public Reader(ThingFinder things, Supplier<String> digest, Supplier<List<AgendaCard>> agendas) {
            this.things = things;
            this.digest = digest;
            this.agendas = agendas;
        }

        public DatasetFacts read() {
            return facts.get(digest.get(), () -> of(things.description(), things.base() + "dataset", agendas.get()));
        }
    }
}
