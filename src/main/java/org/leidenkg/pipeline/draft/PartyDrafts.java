package org.leidenkg.pipeline.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leidenkg.model.Organisation;
import org.leidenkg.model.OrganisationType;
import org.leidenkg.model.SourceText;
import org.leidenkg.resolve.Mention;
import org.leidenkg.resolve.Resolution;
import org.leidenkg.resolve.ResolvedAgenda;
import org.leidenkg.resolve.ResolvedAgenda.ResolvedProject;
import org.leidenkg.text.FoldedText;

/** Drafts of entries for the parties of an agenda that no entry explains. */
final class PartyDrafts {
    private static final int PLACES = 5;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ABBREVIATION = 7;

    private final ResolvedAgenda agenda;
    private final Set<String> keys;
    private final Set<String> drafted = new HashSet<>();

    /**
     * Drafts for one agenda.
     *
     * @param keys that are taken
     * @param before the drafts that are there already
     */
    PartyDrafts(ResolvedAgenda agenda, Set<String> keys, List<Organisation> before) {
        this.agenda = agenda;
        this.keys = new HashSet<>(keys);
        before.forEach(draft -> drafted.add(folded(draft.name().nl())));
    }

    /** One mention, in the project that it stands in. */
    private record Seen(ResolvedProject project, Mention mention, Resolution.Unknown unknown) {
        String name() {
            String words =
                    mention.words().replaceAll("[\\s\\p{Z}\\p{Cf}]+", " ").strip();
            return unknown.within().isEmpty()
                    ? words
                    : words.substring(words.lastIndexOf('/') + 1).strip();
        }
    }

    /** The entries, the most often named first. */
    List<Map<String, Object>> entries() {
        Map<String, List<Seen>> byName = new LinkedHashMap<>();
        for (ResolvedProject project : agenda.projects()) {
            for (Mention mention : project.mentions()) {
                if (mention.resolution() instanceof Resolution.Unknown unknown) {
                    Seen seen = new Seen(project, mention, unknown);
                    byName.computeIfAbsent(folded(seen.name()), name -> new ArrayList<>())
                            .add(seen);
                }
            }
        }
        return byName.entrySet().stream()
                .filter(party -> isName(party.getKey()) && drafted.add(party.getKey()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparingInt((List<Seen> seen) -> seen.size())
                        .reversed())
                .map(this::entry)
                .toList();
    }

    /** A single letter names no party, and neither does a sentence. */
    private static boolean isName(String folded) {
        return folded.length() > 1 && folded.length() <= LONGEST_NAME;
    }

    private static String folded(String name) {
        return FoldedText.of(name).joined();
    }

    private Map<String, Object> entry(List<Seen> seen) {
        Seen first = seen.get(0);
        String name = mostFrequent(seen);
        Optional<String> type = TypeGuess.of(name);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("key", key(name));
        entry.put("name", fields("nl", name, "en", name));
        entry.put("type", type.orElse(OrganisationType.VARIOUS.key()));
        entry.put("form", form(first, type));
        String evidence = "the agenda \"" + agenda.agenda().slug() + "\" writes \""
                + first.mention().words() + "\"";
        first.unknown()
                .within()
                .ifPresent(within -> entry.put("unitOf", fields("organisation", within, "evidence", evidence)));
        if (isAbbreviation(name)) {
            entry.put("abbreviations", List.of(fields("form", name, "basis", "inferred", "evidence", evidence)));
        }
        entry.put("draft", note(seen, type));
        return entry;
    }

    /** Names and values by turns, in their order. */
    static Map<String, String> fields(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static String mostFrequent(List<Seen> seen) {
        Map<String, Long> counts =
                seen.stream().collect(Collectors.groupingBy(Seen::name, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    private static String form(Seen first, Optional<String> type) {
        if (first.unknown().within().isPresent()) {
            return "unit";
        }
        boolean many = type.filter(t -> Set.of("network", "programme", "working-group", "steering-group")
                        .contains(t))
                .isPresent();
        return many ? "network" : "organisation";
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
