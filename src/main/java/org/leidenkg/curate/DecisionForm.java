package org.leidenkg.curate;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leidenkg.seed.SeedFolder;
import org.leidenkg.seed.json.JsonText;
import org.leidenkg.seed.json.JsonText.EntryKey;

/** A decision as a curator filled it in, and the change of the seeds that it is. */
final class DecisionForm {
    private static final String ORGANISATIONS = "organisations";
    private static final String GROUPS = "unnamedParties";

    private final Function<String, @Nullable String> fields;

    /** @param fields the value of a field by its name */
    DecisionForm(Function<String, @Nullable String> fields) {
        this.fields = fields;
    }

    /** What was filled in cannot be a decision; the message says in a word what is the matter. */
    static final class Incomplete extends RuntimeException {
        private final String field;

        Incomplete(String key, String field) {
            super(key);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /**
     * The change of a folder of seeds.
     *
     * @throws Incomplete when something that it needs is not filled in
     */
    SeedChange change(Workbench bench, Reading reading) {
        Path authority = bench.file(SeedFolder.ORGANISATIONS);
        return switch (required("decision")) {
            case "form" -> SeedChange.of(authority, this::addForm);
            case "organisation" -> SeedChange.of(authority, json -> json.add(organisation(), ORGANISATIONS));
            case "group" -> SeedChange.of(authority, this::addToGroup);
            case "local" -> SeedChange.of(agenda(reading), json -> json.add(localName(), "localNames"));
            case "correction" -> SeedChange.of(agenda(reading), json -> json.add(correction(), "corrections"));
            case "draft" -> SeedChange.of(authority, this::acceptDraft);
            case "back" -> bench.find(required("id")).orElseThrow(() -> new Incomplete("gone", "id"));
            default -> throw new Incomplete("incomplete", "decision");
        };
    }

    private Path agenda(Reading reading) {
        String slug = required("agenda");
        return reading.seeds().agendas().stream()
                .filter(agenda -> agenda.description().slug().equals(slug))
                .map(agenda -> agenda.places().file())
                .findFirst()
                .orElseThrow(() -> new Incomplete("unknown", slug));
    }

    private JsonText addForm(JsonText json) {
        EntryKey entry = entry(json, ORGANISATIONS, "organisation");
        String words = required("words");
        return switch (required("as")) {
            case "spellings" -> json.add(words, ORGANISATIONS, entry, "spellings");
            case "abbreviations" -> json.add(abbreviation(words), ORGANISATIONS, entry, "abbreviations");
            case "nl", "en" -> json.add(words, ORGANISATIONS, entry, "otherNames", required("as"));
            default -> throw new Incomplete("incomplete", "as");
        };
    }

    private JsonText addToGroup(JsonText json) {
        if (optional("group").isPresent()) {
            return json.add(required("words"), GROUPS, entry(json, GROUPS, "group"), "forms");
        }
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("key", required("key"));
        group.put("name", both("nl", "en"));
        group.put("type", required("type"));
        group.put("forms", List.of(required("words")));
        return json.add(group, GROUPS);
    }

    private JsonText acceptDraft(JsonText json) {
        EntryKey entry = entry(json, ORGANISATIONS, "key");
        if (!json.holds(ORGANISATIONS, entry, "draft")) {
            throw new Incomplete("gone", entry.key());
        }
        return json.remove("draft", ORGANISATIONS, entry);
    }

    private EntryKey entry(JsonText json, String list, String field) {
        EntryKey entry = new EntryKey(required(field));
        if (!json.holds(list, entry)) {
            throw new Incomplete("unknown", entry.key());
        }
        return entry;
    }

    private Map<String, Object> organisation() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("key", required("key"));
        entry.put("name", both("nl", "en"));
        entry.put("type", required("type"));
        entry.put("form", required("form"));
        if (optional("unitOf").isPresent()) {
            Map<String, Object> whole = new LinkedHashMap<>();
            whole.put("organisation", required("unitOf"));
            whole.put("evidence", evidence());
            entry.put("unitOf", whole);
        }
        optional("abbreviation").ifPresent(form -> entry.put("abbreviations", List.of(abbreviation(form))));
        optional("spelling").ifPresent(form -> entry.put("spellings", List.of(form)));
        return entry;
    }

    private Map<String, Object> abbreviation(String form) {
        Map<String, Object> abbreviation = new LinkedHashMap<>();
        abbreviation.put("form", form);
        abbreviation.put("basis", required("basis"));
        abbreviation.put("evidence", evidence());
        return abbreviation;
    }

    private Map<String, Object> localName() {
        Map<String, Object> name = new LinkedHashMap<>();
        name.put("form", required("words"));
        name.put("organisation", required("organisation"));
        name.put("reason", both("evidence-nl", "evidence-en"));
        return name;
    }

    /** Browsers send a line break of a field as two characters; the source has one. */
    private Map<String, Object> correction() {
        Map<String, Object> correction = new LinkedHashMap<>();
        correction.put("text", raw("text"));
        correction.put("reads", raw("reads"));
        correction.put("reason", evidence());
        return correction;
    }

    private String raw(String field) {
        required(field);
        return String.valueOf(fields.apply(field)).replace("\r\n", "\n");
    }

    /** A plain text is English; Dutch is said to be. */
    private Object evidence() {
        Optional<String> english = optional("evidence-en");
        if (optional("evidence-nl").isEmpty() && english.isPresent()) {
            return english.get();
        }
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("nl", required("evidence-nl"));
        english.ifPresent(words -> evidence.put("en", words));
        return evidence;
    }

    private Map<String, Object> both(String dutch, String english) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("nl", required(dutch));
        both.put("en", required(english));
        return both;
    }

    private String required(String field) {
        return optional(field).orElseThrow(() -> new Incomplete("incomplete", field));
    }

    private Optional<String> optional(String field) {
        return Optional.ofNullable(fields.apply(field)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
