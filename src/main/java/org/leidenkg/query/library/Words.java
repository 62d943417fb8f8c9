package org.leidenkg.query.library;

import com.fasterxml.jackson.core.JacksonException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.network.NetworkPosition;
import org.leidenkg.query.Questions;

/**
 * What people read where the answers of the library have names of columns and codes: {@code queries/words.yaml}, and for
 * measures what they are called everywhere.
 */
public final class Words {
    private static final List<String> NAMING = List.of("Name", "Title");

    private final Map<String, LocalText> columns;
    private final Map<String, Map<String, LocalText>> values;
    private final Map<String, String> english = new HashMap<>();

    private Words(Contents file) {
        columns = new HashMap<>(texts(file.columns()));
        NetworkPosition.MEASURES.forEach(measure -> columns.put(measure, NetworkPosition.nameOf(measure)));
        values = file.values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, codes -> texts(codes.getValue())));
        values.values().forEach(codes -> codes.values().forEach(text -> english.putIfAbsent(text.nl(), text.en())));
    }

    /**
     * The file as it stands.
     *
     * @param values the words for codes, by column
     */
    private record Contents(Map<String, YamlFile.Texts> columns, Map<String, Map<String, YamlFile.Texts>> values) {}

    private static Map<String, LocalText> texts(Map<String, YamlFile.Texts> all) {
        return all.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().of(entry.getKey())));
    }

    /** The words that the program carries. */
    public static Words standard() {
        return Standard.WORDS;
    }

    /** Read when first asked for. */
    private static final class Standard {
        private static final Words WORDS = read();
    }

    private static Words read() {
        try {
            return new Words(YamlFile.MAPPER.readValue(Questions.file("words.yaml"), Contents.class));
        } catch (JacksonException e) {
            throw new IllegalStateException("queries/words.yaml: " + YamlFile.describe(e), e);
        }
    }

    /** The headings of all columns of an answer, in their order. */
    public List<String> headings(List<String> columns, String language) {
        return columns.stream()
                .map(column -> heading(column, columns).in(language))
                .toList();
    }

    /**
     * The heading of a column, each another one in an answer. A column of names goes by what it names ("organisatie" for
     * organisationName), and the IRIs beside it say that they are.
     *
     * @param columns all columns of the answer
     * @throws IllegalArgumentException for a column that has no word
     */
    public LocalText heading(String column, List<String> columns) {
        if (NAMING.stream().anyMatch(naming -> columns.contains(column + naming))) {
            LocalText word = column(column);
            return new LocalText(word.nl() + " (IRI)", word.en() + " (IRI)");
        }
        return column(named(column));
    }

    /** What a column of names names; any other column itself. */
    private static String named(String column) {
        return NAMING.stream()
                .filter(naming -> column.endsWith(naming) && column.length() > naming.length())
                .findFirst()
                .map(naming -> column.substring(0, column.length() - naming.length()))
                .orElse(column);
    }

    private LocalText column(String column) {
        LocalText word = columns.get(column);
        if (word == null) {
            throw new IllegalArgumentException("queries/words.yaml has no word for the column \"" + column + "\"");
        }
        return word;
    }

    /** What a code in a column, or a choice of the parameter of that name, says. */
    public Optional<LocalText> find(String column, String code) {
        return Optional.ofNullable(values.getOrDefault(column, Map.of()).get(code));
    }

    /** The English of a Dutch word for a code. */
    Optional<String> findEnglish(String dutch) {
        return Optional.ofNullable(english.get(dutch));
    }

    /** The columns that have a word. */
    Set<String> columns() {
        return Set.copyOf(columns.keySet());
    }
}
