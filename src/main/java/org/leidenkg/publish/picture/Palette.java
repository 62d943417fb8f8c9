package org.leidenkg.publish.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.network.Excerpt;
import org.leidenkg.model.network.Measure;
import org.leidenkg.model.network.Network;

/**
 * Which group has which colour and form.
 *
 * @param key the group of an organisation
 */
public record Palette(List<Entry> entries, Function<Excerpt.Member, String> key) {
    public Palette {
        entries = List.copyOf(entries);
    }

    /** A group by its key: the slug of a concept, the number of a community or of a class. */
    public record Entry(String key, LocalText name, Series series) {}

    /**
     * Of groups: made from the whole network of a level, so that a group looks the same whatever a filter leaves of it; of a
     * measure: made from what is shown.
     *
     * @param whole the whole network, or what is shown for its communities
     */
    public static Palette of(Colouring colouring, Network whole, List<Excerpt.Member> shown) {
        if (colouring.measure().isPresent()) {
            return ofMeasure(colouring.measure().get(), shown);
        }
        if (colouring.equals(Colouring.COMMUNITY)) {
            return new Palette(
                    series(whole.communities().stream()
                            .map(one -> new Network.Concept(
                                    Integer.toString(one.number()), new LocalText(one.name(), one.name())))
                            .toList()),
                    member -> Integer.toString(member.node().position().community()));
        }
        boolean sectors = colouring.equals(Colouring.SECTOR);
        Function<Network.Node, Network.Concept> concept = sectors ? Network.Node::sector : Network.Node::type;
        Map<Network.Concept, Long> counts =
                whole.nodes().stream().collect(Collectors.groupingBy(concept, Collectors.counting()));
        Comparator<Network.Concept> bySlug = Comparator.comparing(Network.Concept::slug);
        // There are more types than colours: the most frequent ones have one.
        Comparator<Network.Concept> byCount = Comparator.comparing(
                        (Network.Concept one) -> counts.getOrDefault(one, 0L))
                .reversed();
        return new Palette(
                series(counts.keySet().stream()
                        .sorted(sectors ? bySlug : byCount.thenComparing(bySlug))
                        .toList()),
                member -> concept.apply(member.node()).slug());
    }

    private static List<Entry> series(List<Network.Concept> groups) {
        return IntStream.range(0, groups.size())
                .mapToObj(i -> new Entry(groups.get(i).slug(), groups.get(i).name(), Series.at(i)))
                .toList();
    }

    /** Classes of about as many organisations each; those with one value are in one class. */
    private static Palette ofMeasure(Measure measure, List<Excerpt.Member> shown) {
        double[] values = shown.stream()
                .map(measure::of)
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        Map<Integer, List<Double>> classes = new TreeMap<>();
        for (double value : values) {
            classes.computeIfAbsent(classOf(value, values), one -> new ArrayList<>())
                    .add(value);
        }
        List<Entry> entries = classes.entrySet().stream()
                .map(one -> new Entry(
                        Integer.toString(one.getKey()),
                        range(
                                one.getValue().get(0),
                                one.getValue().get(one.getValue().size() - 1)),
                        Series.scale().get(one.getKey())))
                .toList();
        return new Palette(
                entries,
                member -> measure.of(member).stream()
                        .mapToObj(value -> Integer.toString(classOf(value, values)))
                        .findFirst()
                        .orElse(""));
    }

    private static int classOf(double value, double[] all) {
        long lower = DoubleStream.of(all).filter(one -> one < value).count();
        return (int) (lower * Series.scale().size() / all.length);
    }

    private static LocalText range(double least, double most) {
        String text = text(least).equals(text(most)) ? text(least) : text(least) + "–" + text(most);
        return new LocalText(text.replace('.', ','), text);
    }

    /** Whole numbers as they are, others to two digits that count. */
    static String text(double number) {
        BigDecimal exact = BigDecimal.valueOf(number);
        BigDecimal shown = number == Math.rint(number) ? exact : exact.round(new MathContext(2));
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    Series seriesOf(Excerpt.Member member) {
        String group = key.apply(member);
        return entries.stream()
                .filter(entry -> entry.key().equals(group))
                .map(Entry::series)
                .findFirst()
                .orElse(Series.OTHER);
    }
}
