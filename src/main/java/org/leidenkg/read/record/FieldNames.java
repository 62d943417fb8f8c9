package org.leidenkg.read.record;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.leidenkg.model.source.Field;

/**
 * The names that columns and fields go by, in Dutch and English: those of {@code fields.json}, and those that an agenda's
 * editor adds. Case, accents, punctuation, a number at the end and words between parentheses do not count.
 */
public final class FieldNames {
    /** Fields of rows of parties: their names mean other things elsewhere. */
    private static final Set<Field> OF_PARTY_ROWS = Set.of(Field.PROJECT, Field.PARTY, Field.ROLE);
    /** Words that may stand beside a name without another meaning. */
    private static final Set<String> FILLERS = Set.of(
            "de",
            "het",
            "van",
            "naam",
            "namen",
            "project",
            "projecten",
            "overige",
            "beoogde",
            "betrokken",
            "mogelijke",
            "andere",
            "en",
            "organisatie",
            "organisaties",
            "partij",
            "partijen",
            "the",
            "of",
            "other",
            "intended",
            "possible",
            "name",
            "names",
            "organisation",
            "organisations",
            "organization",
            "organizations",
            "and",
            "voor",
            "for",
            "eventuele",
            "belangrijkste",
            "main",
            "key",
            "s");

    private static final int LONGEST = 80;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
    private static final Pattern HYPHENS = Pattern.compile("\\u00AD|-\\s*");
    private static final Pattern JOINTS = Pattern.compile("\\s*[/&+]\\s*|\\s+(?:en|of|and|or)\\s+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}#]+");
    private static final Pattern NUMBER_AT_END = Pattern.compile("(?<=\\p{L}) \\d{1,2}$");
    private static final Pattern PARENTHESES = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]");

    private static final Map<Field, Set<String>> KNOWN = read();

    private final Map<Field, Set<String>> names = new EnumMap<>(Field.class);

    /** The known names and, before them, those that an editor adds. */
    public FieldNames(Map<Field, List<String>> added) {
        Set<String> taken = new HashSet<>();
        added.values().forEach(list -> list.forEach(name -> taken.add(fold(name))));
        for (Field field : Field.values()) {
            Set<String> own = new HashSet<>(KNOWN.getOrDefault(field, Set.of()));
            own.removeAll(taken);
            added.getOrDefault(field, List.of()).forEach(name -> own.add(fold(name)));
            names.put(field, own);
        }
    }

    private static Map<Field, Set<String>> read() {
        try (InputStream in = FieldNames.class.getResourceAsStream("fields.json")) {
            Map<String, List<String>> file =
                    new ObjectMapper().readValue(Objects.requireNonNull(in), new TypeReference<>() {});
            Map<Field, Set<String>> known = new EnumMap<>(Field.class);
            file.forEach((key, list) -> known.put(
                    Field.find(key).orElseThrow(),
                    list.stream().map(FieldNames::fold).collect(Collectors.toUnmodifiableSet())));
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the names of fields", e);
        }
    }

    /** What a head or label names, of a project; empty for one that is not known. */
    public Optional<Field> find(String name) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        for (String form : forms(name)) {
            for (Field field : Field.values()) {
                if (!OF_PARTY_ROWS.contains(field) && is(field, form)) {
                    return Optional.of(field);
                }
            }
        }
        return amongFillers(fold(PARENTHESES.matcher(name).replaceAll(" "))).or(() -> findJoined(name));
    }

    /** "Project / activiteit", "Trekker en betrokkenen": names of one field, or of the two kinds of parties. */
    private Optional<Field> findJoined(String name) {
        String[] parts = JOINTS.split(name, 0);
        if (parts.length < 2) {
            return Optional.empty();
        }
        List<Optional<Field>> fields =
                Arrays.stream(parts).map(this::find).distinct().toList();
        if (fields.contains(Optional.<Field>empty())) {
            return Optional.empty();
        }
        List<Field> found = fields.stream().map(Optional::orElseThrow).toList();
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        boolean parties = Set.copyOf(found).equals(Set.of(Field.LEAD, Field.PARTNER));
        return parties
                ? Optional.of(Field.LEAD_AND_PARTNERS)
                : Optional.of(Field.TITLE).filter(found::contains).filter(f -> found.contains(Field.DESCRIPTION));
    }

    /** All names of a field, without accents and capitals. */
    public Set<String> of(Field field) {
        return Set.copyOf(names.getOrDefault(field, Set.of()));
    }

    /** Whether a head is one of the names of a field, whatever else it may name. */
    public boolean names(Field field, String name) {
        return name.length() <= LONGEST && forms(name).stream().anyMatch(form -> is(field, form));
    }

    private boolean is(Field field, String form) {
        return Objects.requireNonNull(names.get(field)).contains(form);
    }

    /** As it stands, without what is between parentheses, and without hyphens: "Trekker(s)", "Samenwerkings-partners". */
    private static List<String> forms(String name) {
        List<String> forms = new ArrayList<>(List.of(
                fold(name),
                fold(PARENTHESES.matcher(name).replaceAll(" ")),
                fold(HYPHENS.matcher(name).replaceAll(""))));
        // "T: Trekker", "P = partners": a mark and what it stands for.
        String[] mark = name.split("[:=]", 2);
        if (mark.length == 2 && mark[0].strip().length() == 1) {
            forms.add(fold(mark[1]));
        }
        return forms;
    }

    /** Lead or partners among words that change nothing: "Overige (beoogde) partners van het project". */
    private Optional<Field> amongFillers(String name) {
        List<String> words = Arrays.stream(name.split(" "))
                .filter(word -> !FILLERS.contains(word))
                .toList();
        String rest = String.join(" ", words);
        return rest.isEmpty()
                ? Optional.empty()
                : List.of(Field.LEAD_AND_PARTNERS, Field.LEAD, Field.PARTNER).stream()
                        .filter(field -> is(field, rest))
                        .findFirst();
    }

    /** Lower-case words parted by one blank. */
    static String fold(String name) {
        String camel = CAMEL.matcher(name).replaceAll(" ");
        String plain =
                MARKS.matcher(Normalizer.normalize(camel, Normalizer.Form.NFKD)).replaceAll("");
        String lower = APOSTROPHES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        String words = OTHER.matcher(lower).replaceAll(" ").strip();
        return NUMBER_AT_END.matcher(words).replaceAll("");
    }
}
