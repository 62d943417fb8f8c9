package org.leidenkg.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leidenkg.model.AmbiguousName;
import org.leidenkg.model.Authority;
import org.leidenkg.model.LocalName;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Organisation;
import org.leidenkg.model.UnnamedParty;
import org.leidenkg.model.Wording;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.text.Confusions;
import org.leidenkg.text.Tokens;

/**
 * All forms of the authority file by the keys of their words, and beyond them perhaps those of an agenda's local names. Nothing
 * changes in it once it is made, so that all agendas share that of the authority file.
 */
final class NameIndex {
    /** What a form means. */
    sealed interface Target {
        record OfOrganisation(String key) implements Target {}

        record OfGroup(UnnamedParty party) implements Target {}

        record OfAmbiguous(AmbiguousName name) implements Target {}

        /** A party that the agenda names in full and the authority file does not know. */
        record OfUnknown(String name) implements Target {}
    }

    /**
     * A form.
     *
     * @param method the rule that a mention written exactly so was resolved by
     * @param reason what a curator or the agenda says of it
     * @param holdsComma whether commas belong to the form
     */
    record Entry(Target target, String form, Method method, Optional<LocalText> reason, boolean holdsComma) {
        Wording evidence() {
            String key = "evidence." + method.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return reason.map(said -> Wording.of("evidence.local-name", form, said))
                    .orElseGet(() -> Wording.of(key, form));
        }

        boolean isAbbreviation() {
            return method == Method.ABBREVIATION;
        }
    }

    /** What this one goes beyond. */
    private final Optional<NameIndex> shared;
    /** Where this one says other than the shared one, also what that says. */
    private final Map<String, List<Entry>> entries = new HashMap<>();

    private final Map<String, List<Entry>> folded = new HashMap<>();
    private final List<Entry> own = new ArrayList<>();
    /** Of the shared forms those that mean something else here. */
    private final Set<Entry> overruled = Collections.newSetFromMap(new IdentityHashMap<>());
    /** The forms by the keys that beginnings of names are looked up by. */
    private final TreeSet<String> starts = new TreeSet<>();

    /** What keys begin with, up to a blank. */
    private final Set<String> beginnings = new HashSet<>();

    private NameIndex(Optional<NameIndex> shared) {
        this.shared = shared;
    }

    NameIndex(Authority authority) {
        this(Optional.empty());
        authority.organisations().forEach(this::add);
        for (UnnamedParty party : authority.unnamedParties()) {
            for (String form : party.forms()) {
                add(new Target.OfGroup(party), form, Method.GROUP_NAME);
            }
        }
        for (AmbiguousName name : authority.ambiguousNames()) {
            for (String form : name.forms()) {
                add(new Target.OfAmbiguous(name), form, Method.AMBIGUOUS_NAME);
            }
        }
    }

    /** What names mean in one agenda, first by its curator and then by its own text, goes before what they mean elsewhere. */
    NameIndex with(List<LocalName> localNames, List<CellReading.Definition> definitions) {
        NameIndex local = new NameIndex(Optional.of(this));
        for (LocalName name : localNames) {
            Target target = new Target.OfOrganisation(name.organisation());
            // Of two meanings in one agenda the first.
            boolean taken = local.entries.getOrDefault(key(name.form()), List.of()).stream()
                    .anyMatch(e -> !e.target().equals(target));
            if (!taken) {
                local.add(new Entry(
                        target,
                        name.form(),
                        Method.LOCAL_NAME,
                        Optional.of(name.reason()),
                        name.form().contains(",")));
            }
        }
        List<Entry> defined = definitions.stream()
                .filter(d -> !local.entries.containsKey(key(d.form())))
                .map(NameIndex::entry)
                .distinct()
                .toList();
        defined.forEach(local::add);
        local.entries.forEach((key, names) -> find(key).stream()
                .filter(e -> names.stream().anyMatch(n -> !n.target().equals(e.target())))
                .forEach(local.overruled::add));
        local.overruled.forEach(e -> local.folded.computeIfAbsent(Confusions.fold(e.form()), k -> new ArrayList<>()));
        local.entries.forEach((key, names) -> names.addAll(local.notOverruled(find(key))));
        local.folded.forEach((key, names) -> names.addAll(local.notOverruled(folded.getOrDefault(key, List.of()))));
        return local;
    }

    private static Entry entry(CellReading.Definition definition) {
        Target target = definition
                .organisation()
                .<Target>map(Target.OfOrganisation::new)
                .orElseGet(() -> new Target.OfUnknown(definition.name()));
        Wording said = Wording.of("evidence.defined", definition.name());
        return new Entry(
                target,
                definition.form(),
                Method.ABBREVIATION,
                Optional.of(new LocalText(said.in("nl"), said.in("en"))),
                false);
    }

    private List<Entry> notOverruled(List<Entry> from) {
        return from.stream().filter(e -> !overruled.contains(e)).toList();
    }

    private void add(Organisation o) {
        Target target = new Target.OfOrganisation(o.key());
        add(target, o.name().nl(), Method.PREFERRED_NAME);
        if (!o.name().en().equals(o.name().nl())) {
            add(target, o.name().en(), Method.OTHER_NAME);
        }
        o.abbreviations().forEach(a -> add(target, a.form(), Method.ABBREVIATION));
        o.otherNamesNl().forEach(n -> add(target, n, Method.OTHER_NAME));
        o.otherNamesEn().forEach(n -> add(target, n, Method.OTHER_NAME));
        o.spellings().forEach(s -> add(target, s, Method.KNOWN_SPELLING));
    }

    private void add(Target target, String form, Method method) {
        add(new Entry(target, form, method, Optional.empty(), form.contains(",")));
    }

    private void add(Entry entry) {
        String key = key(entry.form());
        if (key.isEmpty()) {
            return;
        }
        entries.computeIfAbsent(key, k -> new ArrayList<>(1)).add(entry);
        own.add(entry);
        starts.add(startKey(entry.form()));
        for (int blank = key.indexOf(' '); blank > 0; blank = key.indexOf(' ', blank + 1)) {
            beginnings.add(key.substring(0, blank));
        }
        folded.computeIfAbsent(Confusions.fold(entry.form()), k -> new ArrayList<>(1))
                .add(entry);
    }

    /** The words of a form, as {@link #find} looks for them. */
    static String key(String form) {
        Tokens tokens = new Tokens(SpannedText.inserted(form));
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.kind(i)) {
                case WORD -> key.append(key.isEmpty() ? "" : " ").append(tokens.key(i));
                case SLASH -> key.append(key.isEmpty() ? "" : " ").append('/');
                default -> {}
            }
        }
        return key.toString();
    }

    /** Whether words are how some form begins, but not the whole of it; OCR confusions do not matter. */
    boolean isStart(String words) {
        String key = startKey(words);
        if (key.isEmpty()) {
            return false;
        }
        String next = words.endsWith("-") ? key : key + " ";
        return isAnyStart(next) || shared.map(i -> i.isAnyStart(next)).orElse(false);
    }

    private boolean isAnyStart(String key) {
        String found = starts.ceiling(key);
        return found != null && found.startsWith(key);
    }

    /** The words of a form with its commas and slashes, which tell a name that goes on from one that ended. */
    private static String startKey(String form) {
        Tokens tokens = new Tokens(SpannedText.inserted(form));
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            String piece = switch (tokens.kind(i)) {
                case WORD -> Confusions.fold(tokens.key(i));
                case SLASH -> "/";
                case COMMA -> ",";
                case OPEN, CLOSE, QUESTION -> "?";
                default -> "";
            };
            key.append(key.isEmpty() || piece.isEmpty() ? "" : " ").append(piece);
        }
        return key.toString();
    }

    /** Whether some form has these words and others behind them. */
    boolean goesOn(String key) {
        return beginnings.contains(key) || shared.map(i -> i.goesOn(key)).orElse(false);
    }

    /** The forms with these words, local names first. */
    List<Entry> find(String key) {
        List<Entry> found = entries.get(key);
        return found != null ? found : shared.map(i -> i.find(key)).orElseGet(List::of);
    }

    /** The forms that OCR confusions alone keep apart from some words. */
    List<Entry> findFolded(String words) {
        String key = Confusions.fold(words);
        List<Entry> found = folded.get(key);
        return found != null
                ? found
                : shared.map(i -> i.folded.getOrDefault(key, List.of())).orElseGet(List::of);
    }

    /** The forms that are here and not in the index that this one goes beyond. */
    List<Entry> own() {
        return own;
    }

    /** Whether a form of the index that this one goes beyond means something else here. */
    boolean overrules(Entry entry) {
        return overruled.contains(entry);
    }

    /** The one meaning of several forms, or none when they differ. */
    static Optional<Target> oneTarget(List<Entry> entries) {
        Map<Target, Entry> targets = new LinkedHashMap<>();
        entries.forEach(e -> targets.putIfAbsent(e.target(), e));
        return targets.size() == 1 ? Optional.of(targets.keySet().iterator().next()) : Optional.empty();
    }
}
