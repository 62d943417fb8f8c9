package org.leidenkg.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.leidenkg.model.AmbiguousName;
import org.leidenkg.model.Basis;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Organisation;
import org.leidenkg.model.OrganisationType;
import org.leidenkg.model.UnnamedParty;

/** What the entries of {@code organisations.json} look like. */
final class AuthorityShapes {
    private static final JsonShape<String> TYPE = JsonShape.oneOf(types(), typeLabels());
    private static final JsonShape<Organisation.Form> FORM = JsonShape.oneOf(named(Organisation.Form.values()));
    private static final JsonShape<Organisation.Scheme> SCHEME = JsonShape.oneOf(named(Organisation.Scheme.values()));
    private static final JsonShape<Basis> BASIS = JsonShape.oneOf(named(Basis.STATED, Basis.INFERRED));
    private static final JsonShape<Boolean> EXACT = JsonShape.oneOf(exactOrClose());

    private AuthorityShapes() {}

    static Optional<Declared<AuthorityFile.Entered>> organisation(
            JsonValue value, String field, SeedProblems problems) {
        return Entry.of(value, field, problems).map(e -> {
            Optional<String> key = e.required("key", JsonShape.TEXT);
            Optional<LocalText> name = e.required("name", JsonShape.LOCAL_TEXT);
            Optional<String> type = e.required("type", TYPE);
            Optional<Organisation.Form> form = e.required("form", FORM);
            Optional<Organisation.Link> unitOf = e.optional("unitOf", AuthorityShapes::link);
            Optional<Organisation.Link> partOf = e.optional("partOf", AuthorityShapes::link);
            List<Organisation.Abbreviation> abbreviations = e.list("abbreviations", AuthorityShapes::abbreviation);
            JsonShape<String> nameBeside = WeakForms.nameBeside(abbreviations);
            OtherNames others = e.optional("otherNames", otherNames(nameBeside)).orElse(OtherNames.NONE);
            List<String> spellings = e.list("spellings", nameBeside);
            List<Organisation.Identifier> identifiers = e.list("identifiers", AuthorityShapes::identifier);
            Optional<LocalText> note = e.optional("note", JsonShape.LOCAL_TEXT);
            Optional<String> draft = e.optional("draft", JsonShape.TEXT);
            return new Declared<>(
                    e.place(),
                    key,
                    e.build(() -> new AuthorityFile.Entered(
                            new Organisation(
                                    key.orElseThrow(),
                                    name.orElseThrow(),
                                    type.orElseThrow(),
                                    form.orElseThrow(),
                                    unitOf,
                                    partOf,
                                    abbreviations,
                                    others.nl(),
                                    others.en(),
                                    spellings,
                                    identifiers,
                                    note),
                            draft.isPresent())));
        });
    }

    private static Optional<Organisation.Link> link(JsonValue value, String field, SeedProblems problems) {
        return Entry.of(value, field, problems).flatMap(e -> {
            Optional<String> organisation = e.required("organisation", JsonShape.TEXT);
            Optional<Map<String, String>> evidence = e.required("evidence", JsonShape.BY_LANGUAGE);
            return e.build(() -> new Organisation.Link(organisation.orElseThrow(), evidence.orElseThrow()));
        });
    }

    private static Optional<Organisation.Abbreviation> abbreviation(
            JsonValue value, String field, SeedProblems problems) {
        return Entry.of(value, field, problems).flatMap(e -> {
            Optional<String> form = e.required("form", WeakForms.FORM);
            Optional<Basis> basis = e.required("basis", BASIS);
            Optional<Map<String, String>> evidence = e.required("evidence", JsonShape.BY_LANGUAGE);
            return e.build(() ->
                    new Organisation.Abbreviation(form.orElseThrow(), basis.orElseThrow(), evidence.orElseThrow()));
        });
    }

    private record OtherNames(List<String> nl, List<String> en) {
        static final OtherNames NONE = new OtherNames(List.of(), List.of());
    }

    private static JsonShape<OtherNames> otherNames(JsonShape<String> name) {
        return (value, field, problems) -> Entry.of(value, field, problems).flatMap(e -> {
            List<String> nl = e.list("nl", name);
            List<String> en = e.list("en", name);
            return e.build(() -> new OtherNames(nl, en));
        });
    }

    private static Optional<Organisation.Identifier> identifier(JsonValue value, String field, SeedProblems problems) {
        return Entry.of(value, field, problems).flatMap(e -> {
            Optional<Organisation.Scheme> scheme = e.required("scheme", SCHEME);
            Optional<String> id = e.required("value", JsonShape.TEXT);
            Optional<Boolean> exact = e.required("match", EXACT);
            Optional<Map<String, String>> evidence = e.required("evidence", JsonShape.BY_LANGUAGE);
            return e.build(() -> new Organisation.Identifier(
                    scheme.orElseThrow(), id.orElseThrow(), exact.orElseThrow(), evidence.orElseThrow()));
        });
    }

    static Optional<Declared<UnnamedParty>> unnamedParty(JsonValue value, String field, SeedProblems problems) {
        return Entry.of(value, field, problems).map(e -> {
            Optional<String> key = e.required("key", JsonShape.TEXT);
            Optional<LocalText> name = e.required("name", JsonShape.LOCAL_TEXT);
            Optional<String> type = e.required("type", TYPE);
            Optional<List<String>> forms = e.required("forms", JsonShape.listOf(WeakForms.FORM));
            Optional<String> within = e.optional("within", JsonShape.TEXT);
            return new Declared<>(
                    e.place(),
                    key,
                    e.build(() -> new UnnamedParty(
                            key.orElseThrow(), name.orElseThrow(), type.orElseThrow(), forms.orElseThrow(), within)));
        });
    }

    static Optional<Declared<AmbiguousName>> ambiguousName(JsonValue value, String field, SeedProblems problems) {
        return Entry.of(value, field, problems).map(e -> {
            Optional<String> key = e.required("key", JsonShape.TEXT);
            Optional<List<String>> forms = e.required("forms", JsonShape.listOf(WeakForms.FORM));
            Optional<List<AmbiguousName.Candidate>> candidates =
                    e.required("candidates", JsonShape.listOf(AuthorityShapes::candidate));
            Optional<LocalText> reason = e.required("reason", JsonShape.LOCAL_TEXT);
            return new Declared<>(
                    e.place(),
                    key,
                    e.build(() -> new AmbiguousName(
                            key.orElseThrow(), forms.orElseThrow(), candidates.orElseThrow(), reason.orElseThrow())));
        });
    }

    private static Optional<AmbiguousName.Candidate> candidate(JsonValue value, String field, SeedProblems problems) {
        return Entry.of(value, field, problems).flatMap(e -> {
            Optional<String> organisation = e.optional("organisation", JsonShape.TEXT);
            Optional<LocalText> description = e.optional("description", JsonShape.LOCAL_TEXT);
            return e.build(() -> new AmbiguousName.Candidate(organisation, description));
        });
    }

    private static Map<String, Boolean> exactOrClose() {
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put("exact", true);
        words.put("close", false);
        return words;
    }

    private static Map<String, String> types() {
        Map<String, String> keys = new LinkedHashMap<>();
        for (OrganisationType type : OrganisationType.values()) {
            keys.put(type.key(), type.key());
        }
        return keys;
    }

    /** What people call the types, in Dutch and in English. */
    private static Map<String, String> typeLabels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (OrganisationType type : OrganisationType.values()) {
            labels.put(type.label().nl(), type.key());
            labels.put(type.label().en(), type.key());
        }
        return labels;
    }

    /** The constants by their names in lower case, in the order given. */
    @SafeVarargs
    private static <E extends Enum<E>> Map<String, E> named(E... constants) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : constants) {
            words.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        return words;
    }
}
