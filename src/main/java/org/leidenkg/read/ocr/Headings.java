package org.leidenkg.read.ocr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leidenkg.model.Headed;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Theme;

/**
 * The headings of themes and sections. Declared headings are looked for as declared; where an agenda declares no
 * theme, a line such as {@code 2. Wonen} that goes on from the theme before is one, or {@code B. Wonen},
 * {@code II. Wonen}, {@code Thema 2: Wonen}: of these forms the one of which the text has most.
 */
public final class Headings {
    private final Map<String, Theme> themes = new LinkedHashMap<>();
    private final Map<String, Theme.Section> sections = new LinkedHashMap<>();
    private final List<Theme> found = new ArrayList<>();
    private final boolean declared;
    /** Letters and digits of the longest that is declared. */
    private final int longest;

    private final Numbering numbering;

    /**
     * The headings of a text.
     *
     * @param lines the text, of which the form of headings that were not declared is learnt
     */
    public Headings(List<Theme> declaredThemes, List<Line> lines) {
        declared = !declaredThemes.isEmpty();
        numbering = declared ? Numbering.NUMBER : Numbering.of(lines);
        for (Theme theme : declaredThemes) {
            themes.put(key(theme.heading()), theme);
            theme.sections().forEach(s -> sections.put(key(s.heading()), s));
        }
        longest = Stream.concat(themes.keySet().stream(), sections.keySet().stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** The theme that a line is the heading of. */
    Optional<Theme> findTheme(Line line) {
        if (declared) {
            return mayBeHeading(line) ? Optional.ofNullable(themes.get(key(line.toString()))) : Optional.empty();
        }
        String code = numbering.code(found.size() + 1);
        return numbering.name(line, code).map(name -> theme(code, name, line));
    }

    /**
     * A theme that an agenda with declared themes lacks: a line alone whose number is the one after the last theme's, above a
     * row with a code of that number.
     *
     * @param last the code of the theme before
     * @param codeBelow what may be the code of the next row
     */
    Optional<Theme> findUndeclared(Line line, String last, String codeBelow) {
        for (Numbering form : Numbering.values()) {
            Optional<String> code = form.next(last)
                    .filter(next -> Codes.isExact(codeBelow)
                            && Codes.themeOf(codeBelow).equals(next)
                            && themes.values().stream().noneMatch(t -> t.code().equals(next)));
            Optional<Theme> theme = code.flatMap(next -> form.name(line, next).map(name -> theme(next, name, line)));
            if (declared && theme.isPresent()) {
                return theme;
            }
        }
        return Optional.empty();
    }

    private static Theme theme(String code, String name, Line heading) {
        LocalText text = new LocalText(name, name);
        return new Theme(code, heading.toString(), text, text, List.of());
    }

    Optional<Theme.Section> findSection(Line line) {
        return mayBeHeading(line) ? Optional.ofNullable(sections.get(key(line.toString()))) : Optional.empty();
    }

    /** No line with more letters and digits than the longest heading is one: most need no closer look. */
    private boolean mayBeHeading(Line line) {
        int letters = 0;
        for (int i = 0; i < line.length() && letters <= longest; i++) {
            letters += Character.isLetterOrDigit(line.text().charAt(i)) ? 1 : 0;
        }
        return letters <= longest;
    }

    public void enter(Theme theme) {
        found.add(theme);
    }

    /** The themes whose headings were met, in text order. */
    public List<Theme> found() {
        return List.copyOf(found);
    }

    boolean isDeclared(Theme theme) {
        return themes.containsValue(theme);
    }

    /** Declared themes and sections whose headings the text does not hold. */
    public List<Headed> missing(List<Theme.Section> metSections) {
        List<Headed> missing = new ArrayList<>();
        themes.values().stream().filter(t -> !found.contains(t)).forEach(missing::add);
        sections.values().stream().filter(s -> !metSections.contains(s)).forEach(missing::add);
        return missing;
    }

    /** Letters and digits only, so that borders and spacing do not matter. */
    private static String key(String heading) {
        String lower = heading.toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            if (Character.isLetterOrDigit(lower.charAt(i))) {
                key.append(lower.charAt(i));
            }
        }
        return key.toString();
    }
}
