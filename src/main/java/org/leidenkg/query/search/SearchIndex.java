package org.leidenkg.query.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.leidenkg.query.Session;
import org.leidenkg.query.answer.Kind;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.search.WordIndex.Fit;
import org.leidenkg.text.FoldedText;

/**
 * All names of organisations, projects, themes and unclear parties, and the descriptions of projects, in memory: search then
 * asks nothing of the endpoint and is the same on every one. Safe for many threads.
 */
public final class SearchIndex {
    /** Which of two names that answer equally well comes first. */
    private static final Comparator<NameLabel> AMONG_EQUALS = Comparator.comparing(
                    (NameLabel label) -> label.thing().kind())
            .thenComparing(NameLabel::projects, Comparator.reverseOrder())
            .thenComparing(NameLabel::kind)
            .thenComparing(label -> label.folded().text().length())
            .thenComparing(label -> label.folded().text())
            .thenComparing(label -> label.thing().iri())
            .thenComparing(label -> label.text().language());

    /** Names before descriptions, and what is only like the text last. */
    private static final Comparator<Found> BEST = Comparator.comparing(
                    (Found found) -> found.fit.match() == Hit.Match.NEAR)
            .thenComparing(found -> found.inText)
            .thenComparing(found -> rank(found.fit.match()))
            .thenComparingDouble(found -> found.fit.cost())
            .thenComparing((Found found) -> !found.sameCase)
            .thenComparingInt(found -> found.label);

    /** In the order in which they come among equals, so that a search compares numbers: one letter finds half of all names. */
    private final List<NameLabel> labels;

    private final WordIndex words;
    private final List<NameLabel> descriptions;
    private final WordIndex texts;
    private final TreeMap<String, List<Integer>> byJoined;
    private final Map<Kind, List<Ref>> things;
    private final Map<String, Ref> named;
    private final Map<Kind, List<String>> iris;
    private final Map<String, List<Ref>> lists = new ConcurrentHashMap<>();

    /** @param inText whether the label is a description */
    private record Found(int label, boolean inText, Fit fit, boolean sameCase) {}

    /** Many names begin with the name of the town: a name that begins with the text is no better than a word that does. */
    private static Hit.Match rank(Hit.Match match) {
        return match == Hit.Match.PREFIX ? Hit.Match.WORDS : match;
    }

    private SearchIndex(List<NameLabel> all) {
        Map<Boolean, List<NameLabel>> inText = all.stream()
                .sorted(AMONG_EQUALS)
                .collect(Collectors.partitioningBy(label -> label.kind() == LabelKind.DESCRIPTION));
        this.labels = inText.getOrDefault(false, List.of());
        this.descriptions = inText.getOrDefault(true, List.of());
        this.texts = new WordIndex(descriptions.stream().map(NameLabel::folded).toList());
        this.words = new WordIndex(labels.stream().map(NameLabel::folded).toList());
        this.byJoined = IntStream.range(0, labels.size())
                .boxed()
                .collect(Collectors.groupingBy(label -> labels.get(label).joined(), TreeMap::new, Collectors.toList()));
        this.things = labels.stream()
                .map(NameLabel::thing)
                .distinct()
                .collect(Collectors.groupingBy(Ref::kind, Collectors.toList()));
        this.named = new HashMap<>();
        labels.stream()
                .filter(label -> label.kind() == LabelKind.NAME)
                .forEach(label -> named.put(label.thing().iri(), label.thing()));
        this.iris = named.values().stream()
                .sorted(Comparator.comparing(Ref::iri))
                .collect(Collectors.groupingBy(Ref::kind, Collectors.mapping(Ref::iri, Collectors.toList())));
    }

    public static SearchIndex load(Session session) {
        return new SearchIndex(NameLabels.read(session));
    }

    /**
     * Each thing once, by its best name, the best first; of things whose names fit as well, those in the most projects.
     * What is only like the text is looked for when no name begins with its words. A text without a letter or digit finds
     * nothing.
     */
    public List<Hit> search(String text) {
        return hits(names(FoldedText.of(text), text, Map.of()));
    }

    /**
     * The same, and projects by their descriptions after what has a name that fits. When nothing has all the words, those of a
     * question that say nothing of what it is about do not count, and then some of the words are enough.
     */
    public List<Hit> searchTexts(String text) {
        FoldedText wanted = FoldedText.of(text);
        FoldedText subject = QuestionWords.without(wanted);
        Map<String, Found> found = everywhere(wanted, text);
        if (found.isEmpty()) {
            found = everywhere(subject, text);
        }
        return found.isEmpty() ? withSome(subject) : hits(found);
    }

    private Map<String, Found> everywhere(FoldedText wanted, String text) {
        Map<String, Found> best = new HashMap<>();
        texts.findInText(wanted).forEach((label, fit) -> keep(best, new Found(label, true, fit, false)));
        return names(wanted, text, best);
    }

    /** @param others what else was found */
    private Map<String, Found> names(FoldedText wanted, String text, Map<String, Found> others) {
        Map<String, Found> best = new HashMap<>(others);
        if (wanted.isEmpty()) {
            return best;
        }
        beginningWith(wanted).forEach((label, fit) -> keep(best, new Found(label, false, fit, isSame(label, text))));
        words.find(wanted).forEach((label, fit) -> keep(best, new Found(label, false, fit, false)));
        if (best.values().stream().allMatch(found -> found.fit.match() == Hit.Match.CONTAINS)) {
            words.findNear(wanted).forEach((label, fit) -> keep(best, new Found(label, false, fit, false)));
        }
        return best;
    }

    /** What has any of the words; the rarer a word, the more it counts. */
    private List<Hit> withSome(FoldedText wanted) {
        Map<String, Double> weights = new HashMap<>();
        Map<String, Found> best = new HashMap<>();
        for (String word : wanted.words()) {
            Map<String, Found> with = everywhere(new FoldedText(word), word);
            with.values().removeIf(found -> found.fit.match() == Hit.Match.NEAR);
            with.forEach((iri, found) -> {
                weights.merge(iri, Math.log((named.size() + 1.0) / with.size()), Double::sum);
                best.merge(iri, found, (a, b) -> BEST.compare(a, b) <= 0 ? a : b);
            });
        }
        return best.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<String, Found> entry) -> -weights.getOrDefault(entry.getKey(), 0.0))
                        .thenComparing(Map.Entry::getValue, BEST))
                .map(entry -> hit(entry.getValue(), Hit.Match.SOME_WORDS))
                .toList();
    }

    private List<Hit> hits(Map<String, Found> found) {
        return found.values().stream()
                .sorted(BEST)
                .map(one -> hit(one, one.fit.match()))
                .toList();
    }

    private Hit hit(Found found, Hit.Match match) {
        NameLabel label = label(found);
        return new Hit(label.thing(), label.unitOf(), label.text(), label.kind(), match);
    }

    private NameLabel label(Found found) {
        return (found.inText ? descriptions : labels).get(found.label);
    }

    private void keep(Map<String, Found> best, Found found) {
        best.merge(label(found).thing().iri(), found, (a, b) -> BEST.compare(a, b) <= 0 ? a : b);
    }

    private boolean isSame(int label, String text) {
        return labels.get(label).text().text().equals(text.strip());
    }

    /** The names that are, or begin with, the text, wherever it has its spaces. */
    private Map<Integer, Fit> beginningWith(FoldedText wanted) {
        String joined = wanted.joined();
        Map<Integer, Fit> found = new HashMap<>();
        byJoined.subMap(joined, joined + Character.MAX_VALUE).forEach((name, with) -> {
            for (int label : with) {
                found.put(label, new Fit(match(labels.get(label), name.equals(joined)), 0));
            }
        });
        return found;
    }

    private static Hit.Match match(NameLabel label, boolean whole) {
        if (!whole) {
            return Hit.Match.PREFIX;
        }
        return label.isShort() ? Hit.Match.EXACT_ABBREVIATION : Hit.Match.EXACT;
    }

    /** A thing with its preferred names; empty for one that has none, and for what cannot be found by name. */
    public Optional<Ref> find(String iri) {
        return Optional.ofNullable(named.get(iri));
    }

    /** The things of a kind that have this preferred name in some language. */
    public List<Ref> named(Kind kind, String name) {
        return byJoined.getOrDefault(FoldedText.of(name).joined(), List.of()).stream()
                .map(labels::get)
                .filter(label -> label.kind() == LabelKind.NAME && label.thing().kind() == kind)
                .map(NameLabel::thing)
                .distinct()
                .toList();
    }

    /** IRIs of all things of a kind that have a preferred name, in order. */
    public List<String> list(Kind kind) {
        return iris.getOrDefault(kind, List.of());
    }

    /** All things of a kind by their name in that language, without case and accents. */
    public List<Ref> list(Kind kind, String language) {
        return lists.computeIfAbsent(kind.path() + " " + language, key -> sorted(kind, language));
    }

    private List<Ref> sorted(Kind kind, String language) {
        Function<Ref, String> name =
                ref -> FoldedText.of(ref.name().in(language).text()).text();
        return things.getOrDefault(kind, List.of()).stream()
                .map(ref -> Map.entry(name.apply(ref), ref))
                .sorted(Map.Entry.<String, Ref>comparingByKey()
                        .thenComparing(entry -> entry.getValue().iri()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
