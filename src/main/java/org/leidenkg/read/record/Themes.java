package org.leidenkg.read.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Theme;
import org.leidenkg.model.source.SpannedText;

/** The themes and sections that headings or cells name: declared ones, and those that no editor declared. */
final class Themes {
    /** "1. Wonen", "Thema B: Wonen", "II - Wonen", "Lijn 1 Wonen". */
    private static final Pattern NUMBERED = Pattern.compile("(?:(?:" + ThemeWords.ANY + "\\s+)?"
            + "(\\d{1,2}|[A-Z]|[IVX]{1,5})\\s?[.:)|–—-]\\s*|"
            + ThemeWords.ANY + "\\s+(\\d{1,2}|[A-Z]|[IVX]{1,5})\\s+)(\\p{L}.*)");

    private static final Pattern WORD_ONLY =
            Pattern.compile("(?iu:thema|theme|programma|pijler)\\s*:\\s*(\\p{L}.*)|(?iu:thema|theme)\\s+(\\p{L}.*)");

    private final Map<String, Theme> declared = new LinkedHashMap<>();
    private final Map<String, Theme.Section> sections = new LinkedHashMap<>();
    private final Map<String, Theme> undeclared = new LinkedHashMap<>();
    private final List<Theme> met = new ArrayList<>();

    Themes(List<Theme> themes) {
        for (Theme theme : themes) {
            for (String name :
                    List.of(theme.heading(), theme.name().nl(), theme.name().en(), theme.code())) {
                declared.putIfAbsent(key(name), theme);
            }
            for (Theme.Section section : theme.sections()) {
                sections.putIfAbsent(key(section.heading()), section);
                sections.putIfAbsent(key(section.name().nl()), section);
            }
        }
    }

    /** The declared section that words name. */
    Optional<Theme.Section> findSection(String words) {
        return Optional.ofNullable(sections.get(key(words)));
    }

    /** The theme that a declared section is of. */
    Theme themeOf(Theme.Section section) {
        return declared.values().stream()
                .filter(t -> t.sections().contains(section))
                .findFirst()
                .orElseThrow();
    }

    /** Whether words are those of a declared theme. */
    boolean isDeclared(String words) {
        return declared.containsKey(key(words));
    }

    /** The theme that words name; a new one where none is declared. */
    Theme theme(SpannedText words) {
        String heading = Running.oneLine(words);
        Theme theme = Optional.ofNullable(declared.get(key(heading)))
                .or(() -> Optional.ofNullable(declared.get(key(name(heading)))))
                .orElseGet(() -> undeclared.computeIfAbsent(key(heading), k -> make(heading)));
        enter(theme);
        return theme;
    }

    void enter(Theme theme) {
        if (!met.contains(theme)) {
            met.add(theme);
        }
    }

    /** In the order in which they were met. */
    List<Theme> met() {
        return List.copyOf(met);
    }

    private Theme make(String heading) {
        LocalText name = new LocalText(name(heading), name(heading));
        Matcher numbered = NUMBERED.matcher(heading);
        String code =
                numbered.matches() ? Optional.ofNullable(numbered.group(1)).orElseGet(() -> numbered.group(2)) : "";
        return new Theme(isFree(code) ? code : freeCode(), heading, name, name, List.of());
    }

    private boolean isFree(String code) {
        return !code.isEmpty()
                && declared.values().stream().noneMatch(t -> t.code().equals(code))
                && undeclared.values().stream().noneMatch(t -> t.code().equals(code));
    }

    private String freeCode() {
        int number = undeclared.size() + 1;
        while (!isFree(Integer.toString(number))) {
            number++;
        }
        return Integer.toString(number);
    }

    private static String name(String heading) {
        Matcher numbered = NUMBERED.matcher(heading);
        if (numbered.matches()) {
            return numbered.group(3).strip();
        }
        Matcher worded = WORD_ONLY.matcher(heading);
        if (!worded.matches()) {
            return heading;
        }
        return (worded.group(1) == null ? worded.group(2) : worded.group(1)).strip();
    }

    /** Letters and digits only. */
    private static String key(String words) {
        return words.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
