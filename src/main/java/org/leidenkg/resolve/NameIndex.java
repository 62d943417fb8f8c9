package org.leidenkg.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leidenkg.model.AmbiguousName;
import org.leidenkg.model.Authority;
import org.leidenkg.model.LocalName;
import org.leidenkg.model.Organisation;
import org.leidenkg.model.SpannedText;
import org.leidenkg.model.UnnamedParty;

/** All forms of the authority file and of an agenda's local names, by the keys of their words. */
final class NameIndex {
    /** What a form means. */
    sealed interface Target {
        record OfOrganisation(String key) implements Target {}

        record OfGroup(UnnamedParty party) implements Target {}

        record OfAmbiguous(AmbiguousName name) implements Target {}
    }

    /**
     * A form.
     *
     * @param method the rule that a mention written exactly so was resolved by
     * @param evidence why the form means the target
     * @param holdsComma whether commas belong to the form
     */
    record Entry(Target target, String form, Method method, String evidence, boolean holdsComma) {
        boolean isAbbreviation() {
            return method == Method.ABBREVIATION;
        }
    }

    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final Map<String, List<Entry>> folded = new HashMap<>();
    private final List<Entry> all = new ArrayList<>();
    private int longest;

    NameIndex(Authority authority, List<LocalName> localNames) {
        for (LocalName local : localNames) {
            add(new Entry(
                    new Target.OfOrganisation(local.organisation()),
                    local.form(),
                    Method.LOCAL_NAME,
                    local.reason().en(),
                    local.form().contains(",")));
        }
        authority.organisations().forEach(this::add);
        for (UnnamedParty party : authority.unnamedParties()) {
            for (String form : party.forms()) {
                add(new Target.OfGroup(party), form, Method.GROUP_NAME, "a group of the authority file");
            }
        }
        for (AmbiguousName name : authority.ambiguousNames()) {
            for (String form : name.forms()) {
                add(
                        new Target.OfAmbiguous(name),
                        form,
                        Method.AMBIGUOUS_NAME,
                        name.reason().en());
            }
        }
    }

    private void add(Organisation o) {
        Target target = new Target.OfOrganisation(o.key());
        add(target, o.name().nl(), Method.PREFERRED_NAME, "preferred name");
        if (!o.name().en().equals(o.name().nl())) {
            add(target, o.name().en(), Method.OTHER_NAME, "English name");
        }
        o.abbreviations().forEach(a -> add(target, a.form(), Method.ABBREVIATION, a.evidence()));
        o.otherNamesNl().forEach(n -> add(target, n, Method.OTHER_NAME, "other name"));
        o.otherNamesEn().forEach(n -> add(target, n, Method.OTHER_NAME, "other name"));
        o.spellings().forEach(s -> add(target, s, Method.KNOWN_SPELLING, "a spelling that sources are known to use"));
    }

    private void add(Target target, String form, Method method, String evidence) {
        add(new Entry(target, form, method, evidence, form.contains(",")));
    }

    private void add(Entry entry) {
        String key = key(entry.form());
        if (key.isEmpty()) {
            return;
        }
        List<Entry> same = entries.computeIfAbsent(key, k -> new ArrayList<>());
        boolean taken = same.stream()
                .anyMatch(e -> e.method() == Method.LOCAL_NAME && !e.target().equals(entry.target()));
        if (taken) {
            // What a name means in this agenda goes before what it means elsewhere.
            return;
        }
        same.add(entry);
        all.add(entry);
        longest = Math.max(longest, key.split(" ").length);
        folded.computeIfAbsent(Confusions.fold(entry.form()), k -> new ArrayList<>()).add(entry);
    }

    /** The words of a form, as {@link #longestWords} counts them. */
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

    /** How many words the longest form has. */
    int longestWords() {
        return longest;
    }

    /** The forms with these words, local names first. */
    List<Entry> find(String key) {
        return entries.getOrDefault(key, List.of());
    }

    /** The forms that OCR confusions alone keep apart from some words. */
    List<Entry> findFolded(String words) {
        return folded.getOrDefault(Confusions.fold(words), List.of());
    }

    List<Entry> all() {
        return all;
    }

    /** The one meaning of several forms, or none when they differ. */
    static Optional<Target> oneTarget(List<Entry> entries) {
        Map<Target, Entry> targets = new LinkedHashMap<>();
        entries.forEach(e -> targets.putIfAbsent(e.target(), e));
        return targets.size() == 1 ? Optional.of(targets.keySet().iterator().next()) : Optional.empty();
    }
}
