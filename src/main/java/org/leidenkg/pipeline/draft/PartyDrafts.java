package org.leidenkg.pipeline.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.leidenkg.model.Organisation;
import org.leidenkg.model.OrganisationType;
import org.leidenkg.model.Wording;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.resolve.Mention;
import org.leidenkg.resolve.Resolution;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.resolve.ResolvedAgenda.ResolvedProject;
import org.leidenkg.text.FoldedText;

/** Drafts of entries for the parties of an agenda that no entry explains. */
final class PartyDrafts {
    /** An abbreviation and one of its parts. */
    private static final Pattern PATH = Pattern.compile("(\\p{Lu}[\\p{L}&]{1,6})/[\\p{L}&-]{2,12}");

    private static final Set<String> NETWORKS = Set.of("network", "programme", "working-group", "steering-group");
    private static final int PLACES = 5;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ABBREVIATION = 7;

    private final ResolvedAgenda agenda;
    private final Set<String> keys;
    private final Set<String> drafted = new HashSet<>();
    private final Map<String, String> byFolded = new HashMap<>();

    /**
     * Drafts for one agenda.
     *
     * @param keys that are taken
     * @param before the drafts that are there already
     */
    PartyDrafts(ResolvedAgenda agenda, Set<String> keys, List<Organisation> before) {
        this.agenda = agenda;
        this.keys = new HashSet<>(keys);
        before.forEach(this::know);
    }

    private void know(Organisation draft) {
        String name = draft.name().nl();
        drafted.add(identity(name, draft.unitOf().map(Organisation.Link::organisation)));
        byFolded.put(folded(name), draft.key());
    }

    /** Two organisations may have a unit of one name each. */
    private static String identity(String name, Optional<String> unitOf) {
        return unitOf.map(whole -> whole + "/").orElse("") + folded(name);
    }

    /** A party where it is named. */
    private record Seen(ResolvedProject project, Mention mention, Resolution.Unknown unknown) {}

    /**
     * A party that is not known.
     *
     * @param unitOf the key of the organisation that it is written as a part of
     */
    private record Party(String name, Optional<String> unitOf, List<Seen> seen) {}

    /** The entries, the most often named first, and then those written as parts of others. */
    List<Map<String, Object>> entries() {
        Map<String, Map<String, List<Seen>>> byName = new LinkedHashMap<>();
        for (ResolvedProject project : agenda.projects()) {
            for (Mention mention : project.mentions()) {
                if (mention.resolution() instanceof Resolution.Unknown unknown) {
                    String words = unknown.name()
                            .orElse(mention.words())
                            .replaceAll("[\\s\\p{Z}\\p{Cf}]+", " ")
                            .strip();
                    byName.computeIfAbsent(folded(words), name -> new LinkedHashMap<>())
                            .computeIfAbsent(words, written -> new ArrayList<>())
                            .add(new Seen(project, mention, unknown));
                }
            }
        }
        List<Map<String, Object>> entries = new ArrayList<>();
        byName.values().stream()
                .sorted(Comparator.comparing(PartyDrafts::isPath)
                        .thenComparing(
                                Comparator.comparingInt(PartyDrafts::count).reversed()))
                .forEach(writings -> add(writings, entries));
        return entries;
    }

    private static boolean isPath(Map<String, List<Seen>> writings) {
        return mostFrequent(writings).contains("/");
    }

    private static int count(Map<String, List<Seen>> writings) {
        return writings.values().stream().mapToInt(List::size).sum();
    }

    private void add(Map<String, List<Seen>> writings, List<Map<String, Object>> entries) {
        String words = mostFrequent(writings);
        List<Seen> seen = writings.values().stream().flatMap(List::stream).toList();
        Optional<String> within = seen.get(0).unknown().within();
        Matcher path = PATH.matcher(words);
        if (within.isEmpty() && path.matches()) {
            String whole = path.group(1);
            if (drafted.add(folded(whole))) {
                entries.add(entry(new Party(whole, Optional.empty(), seen)));
            }
            within = Optional.of(keyOf(whole));
        }
        String name =
                within.isPresent() ? words.substring(words.lastIndexOf('/') + 1).strip() : words;
        if (isName(folded(name)) && drafted.add(identity(name, within))) {
            entries.add(entry(new Party(name, within, seen)));
        }
    }

    /** Of a draft made here or before. */
    private String keyOf(String name) {
        return Objects.requireNonNull(byFolded.get(folded(name)), name);
    }

    /** A single letter names no party, and neither does a sentence. */
    private static boolean isName(String folded) {
        return folded.length() > 1 && folded.length() <= LONGEST_NAME;
    }

    private static String folded(String name) {
        return FoldedText.of(name).joined();
    }

    private Map<String, Object> entry(Party party) {
        Optional<String> type = TypeGuess.of(party.name());
        Map<String, Object> entry = new LinkedHashMap<>();
        String key = key(party.name());
        byFolded.putIfAbsent(folded(party.name()), key);
        entry.put("key", key);
        entry.put("name", fields("nl", party.name(), "en", party.name()));
        entry.put("type", type.orElse(OrganisationType.VARIOUS.key()));
        entry.put("form", form(party, type));
        Wording seen = Wording.of(
                "evidence.draft",
                agenda.agenda().slug(),
                party.seen().get(0).mention().words());
        Map<String, Object> evidence = fields("nl", seen.in("nl"), "en", seen.in("en"));
        party.unitOf().ifPresent(whole -> entry.put("unitOf", fields("organisation", whole, "evidence", evidence)));
        List<Map<String, Object>> abbreviations = abbreviations(party, evidence);
        if (!abbreviations.isEmpty()) {
            entry.put("abbreviations", abbreviations);
        }
        entry.put("draft", note(party.seen(), type));
        return entry;
    }

    private static List<Map<String, Object>> abbreviations(Party party, Map<String, Object> evidence) {
        if (isAbbreviation(party.name())) {
            return List.of(fields("form", party.name(), "basis", "inferred", "evidence", evidence));
        }
        return party.seen().stream()
                .filter(seen -> seen.unknown().name().isPresent())
                .map(seen -> Map.entry(seen.mention().words(), seen.unknown().evidence()))
                .distinct()
                .map(e -> fields(
                        "form",
                        e.getKey(),
                        "basis",
                        "stated",
                        "evidence",
                        fields("nl", e.getValue().in("nl"), "en", e.getValue().in("en"))))
                .toList();
    }

    /** Names and values by turns, in their order. */
    static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static String mostFrequent(Map<String, List<Seen>> writings) {
        return writings.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, List<Seen>> e) ->
                                e.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    private static String form(Party party, Optional<String> type) {
        if (party.unitOf().isPresent()) {
            return "unit";
        }
        return type.filter(NETWORKS::contains).isPresent() ? "network" : "organisation";
    }

    private static boolean isAbbreviation(String name) {
        return name.length() <= LONGEST_ABBREVIATION
                && name.matches("[\\p{L}&.-]+")
                && name.chars().filter(Character::isUpperCase).count() > 1;
    }

    private String key(String name) {
        String plain = String.join("-", FoldedText.of(name).words()).replaceAll("[^a-z0-9-]+", "");
        String base = plain.replaceAll("-+", "-").replaceAll("^-|-$", "");
        base = base.isEmpty() ? "party" : base;
        String key = base;
        for (int n = 2; !keys.add(key); n++) {
            key = base + "-" + n;
        }
        return key;
    }

    /** What a curator needs to judge the entry by. */
    private String note(List<Seen> seen, Optional<String> type) {
        String places = seen.stream().limit(PLACES).map(this::place).collect(Collectors.joining(", "));
        String near = seen.get(0).unknown().near().stream()
                .map(n -> n.form() + " [" + n.organisation() + "]")
                .distinct()
                .collect(Collectors.joining(", "));
        return "Named " + (seen.size() == 1 ? "once" : seen.size() + " times") + ": " + places
                + (seen.size() > PLACES ? ", …" : "")
                + (near.isEmpty() ? "" : ". Resembles " + near)
                + (type.isEmpty() ? ". The type is a guess without ground" : ". The type is guessed")
                + ". Check the entry and delete this line; until then the party counts as unresolved.";
    }

    private String place(Seen seen) {
        SourceText source = agenda.agenda().source();
        String line = seen.mention().spans().stream()
                .findFirst()
                .map(span -> " (line " + source.line(span.start()) + ")")
                .orElse("");
        return seen.project()
                        .project()
                        .code()
                        .map(code -> code.value())
                        .orElse("\"" + seen.project().project().title() + "\"")
                + line;
    }
}
