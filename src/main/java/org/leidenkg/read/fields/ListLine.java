package org.leidenkg.read.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leidenkg.model.source.Field;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.read.record.FieldNames;
import org.leidenkg.read.record.Markup;

/**
 * A line of a list, without bullets and marks.
 *
 * @param indent how far its first word stands from the left
 * @param level of a heading of Markdown, from 1; 0 for any other line
 * @param words what stands before its first label
 * @param bold the words at its start that are set in bold, where others follow
 * @param fields its labelled values, from left to right
 * @param unknown what looks like a label at its start but is no known one
 */
record ListLine(
        int indent,
        boolean bulleted,
        int level,
        SpannedText words,
        Optional<SpannedText> bold,
        List<Labelled> fields,
        Optional<String> unknown) {
    private static final Pattern BULLET = Pattern.compile("(\\s*)(?:[-*+•◦▪‣·–—o]\\s+|\\uF0B7\\s*)(?=\\S)");
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}(#{1,6})\\s+(.*?)\\s*#*\\s*");
    private static final Pattern BOLD =
            Pattern.compile("(?:\\w{1,4}[.)]\\s+)?(?:\\*\\*|__)(?=\\S)([^*_]+?)\\s*(?:\\*\\*|__)\\s*(?=\\S)");
    private static final Pattern WORDS_BEFORE_COLON = Pattern.compile(
            "(?:^|(?<=[\\s(;|,.–—-]))(\\p{L}[\\p{L}\\p{N}'’./&-]*(?:\\(\\p{L}+\\))?(?: \\(?\\p{L}[\\p{L}\\p{N}'’./&-]*\\)?){0,4})\\s{0,20}:(?!//)\\s*");

    private static final int LONGEST_LABEL = 4;
    private static final int LONGEST_REMARK = 500;

    /** A value under its label. */
    record Labelled(Field field, SpannedText name, SpannedText value) {
        String label() {
            return name.toString();
        }
    }

    private record Mark(Field field, int start, int nameEnd, int end) {}

    boolean isBlank() {
        return words.isBlank() && fields.isEmpty();
    }

    boolean isHeading() {
        return level > 0;
    }

    boolean has(Field field) {
        return fields.stream().anyMatch(f -> f.field() == field);
    }

    /** Whether it has a label of parties that is of some kind. */
    boolean namesParties(Predicate<String> label) {
        return fields.stream()
                .filter(f ->
                        f.field() == Field.LEAD || f.field() == Field.PARTNER || f.field() == Field.LEAD_AND_PARTNERS)
                .anyMatch(f -> label.test(f.label()));
    }

    ListLine asHeading(int ofLevel) {
        return new ListLine(indent, false, ofLevel, words, Optional.empty(), List.of(), Optional.empty());
    }

    ListLine asBlank() {
        return new ListLine(0, false, 0, SpannedText.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /** Whether a label of one role stands behind words that end in the middle of a sentence. */
    boolean isFlattened() {
        boolean one = has(Field.LEAD) != has(Field.PARTNER);
        String before = words.toString();
        return one && !before.isEmpty() && Character.isLetterOrDigit(before.charAt(before.length() - 1));
    }

    /** With what looks like a label taken for one of no use. */
    ListLine asOther() {
        int colon = words.toString().indexOf(':');
        Labelled other = new Labelled(
                Field.OTHER,
                words.sub(0, colon).strip(),
                words.sub(colon + 1, words.length()).strip());
        return new ListLine(indent, bulleted, level, SpannedText.empty(), Optional.empty(), List.of(other), unknown);
    }

    static ListLine of(SpannedText line, FieldNames names) {
        Matcher heading = HEADING.matcher(line.toString());
        if (heading.matches()) {
            SpannedText words =
                    Markup.plain(line.sub(heading.start(2), heading.end(2))).strip();
            return new ListLine(
                    0, false, heading.group(1).length(), words, Optional.empty(), List.of(), Optional.empty());
        }
        Matcher bullet = BULLET.matcher(line.toString());
        boolean bulleted = bullet.lookingAt();
        SpannedText raw = bulleted ? line.sub(bullet.end(), line.length()) : line;
        int indent = 0;
        while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) {
            indent++;
        }
        SpannedText content = Markup.plain(raw).strip();
        List<Mark> marks = new ArrayList<>(marks(content, names));
        boldLabel(raw.strip(), content, names)
                .filter(m -> marks.isEmpty() || marks.get(0).start() > 0)
                .ifPresent(m -> marks.add(0, m));
        List<Labelled> fields = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            int end = i + 1 < marks.size() ? marks.get(i + 1).start() : content.length();
            Mark mark = marks.get(i);
            fields.add(new Labelled(
                    mark.field(),
                    content.sub(mark.start(), mark.nameEnd()),
                    value(content.sub(mark.end(), end), content, mark)));
        }
        SpannedText words = marks.isEmpty()
                ? content
                : withoutSigns(content.sub(0, marks.get(0).start()));
        Matcher bold = BOLD.matcher(raw.strip().toString());
        Optional<SpannedText> title =
                bold.lookingAt() && (marks.isEmpty() || marks.get(0).start() > 0)
                        ? Optional.of(Markup.plain(raw.strip().sub(0, bold.end(1))))
                        : Optional.empty();
        return new ListLine(
                indent, bulleted, 0, words, title, fields, marks.isEmpty() ? unknown(content) : Optional.empty());
    }

    /** A value ends before the sign that parts it from the next label, or before the parenthesis that holds them all. */
    private static SpannedText value(SpannedText text, SpannedText content, Mark mark) {
        SpannedText value = withoutSigns(text);
        boolean inside = opened(content, mark.start());
        String words = value.toString();
        boolean closes = inside
                && words.replaceAll("\\.$", "").endsWith(")")
                && words.chars().filter(c -> c == ')').count()
                        > words.chars().filter(c -> c == '(').count();
        return closes ? withoutSigns(value.sub(0, words.lastIndexOf(')'))) : value;
    }

    /** Whether a parenthesis before a place is still open there. */
    private static boolean opened(SpannedText content, int place) {
        int depth = 0;
        for (int i = Math.max(0, place - LONGEST_REMARK); i < place; i++) {
            depth += content.charAt(i) == '(' ? 1 : content.charAt(i) == ')' && depth > 0 ? -1 : 0;
        }
        return depth > 0;
    }

    private static SpannedText withoutSigns(SpannedText text) {
        SpannedText words = text.strip();
        while (words.length() > 0 && ";|(–—-[".indexOf(words.charAt(words.length() - 1)) >= 0) {
            words = words.sub(0, words.length() - 1).strip();
        }
        return words;
    }

    /** The labels of a line: known names before a colon, at its start, after a sign, or with a capital. */
    private static List<Mark> marks(SpannedText content, FieldNames names) {
        List<Mark> marks = new ArrayList<>();
        Matcher before = WORDS_BEFORE_COLON.matcher(content.toString());
        int from = 0;
        while (from <= content.length() && before.find(from)) {
            Optional<Mark> mark = longest(content, before.start(1), before.end(1), before.end(), names);
            mark.ifPresent(marks::add);
            from = Math.max(before.end(), before.start() + 1);
        }
        return marks;
    }

    /** "**Trekker** GL": a label that is set in bold needs no colon. */
    private static Optional<Mark> boldLabel(SpannedText raw, SpannedText content, FieldNames names) {
        Matcher bold = BOLD.matcher(raw.toString());
        if (!bold.lookingAt()) {
            return Optional.empty();
        }
        String label = bold.group(1);
        return names.find(label)
                .filter(field -> content.toString().startsWith(label))
                .map(field -> new Mark(field, 0, label.length(), label.length()));
    }

    private static Optional<Mark> longest(SpannedText content, int start, int end, int after, FieldNames names) {
        String words = content.sub(start, end).toString();
        for (int at = 0;
                at >= 0 && at < words.length();
                at = words.indexOf(' ', at) < 0 ? -1 : words.indexOf(' ', at) + 1) {
            boolean opens = words.charAt(at) == '(' && words.indexOf(')', at) < 0;
            String label = words.substring(opens ? at + 1 : at);
            int place = start + (opens ? at + 1 : at);
            Optional<Field> field = names.find(label);
            if (field.isPresent() && mayStand(content, place, label, field.get())) {
                return Optional.of(new Mark(field.get(), place, place + label.length(), after));
            }
        }
        return Optional.empty();
    }

    private static boolean mayStand(SpannedText content, int place, String label, Field field) {
        if (place == 0) {
            return true;
        }
        int before = place - 1;
        while (before >= 0 && content.charAt(before) == ' ') {
            before--;
        }
        char sign = before < 0 ? ';' : content.charAt(before);
        return switch (field) {
            // Words of any text, too: only a sign that parts fields tells that they are labels.
            case TITLE, DESCRIPTION, CODE, OTHER, SECTION -> sign == ';' || sign == '|';
            default -> "(;|.,–—-[".indexOf(sign) >= 0 || Character.isUpperCase(label.charAt(0));
        };
    }

    private static Optional<String> unknown(SpannedText content) {
        int colon = content.toString().indexOf(':');
        String label = colon < 0 ? "" : content.sub(0, colon).toString().strip();
        boolean shaped = label.matches("\\p{Lu}[\\p{L} ()/'’.-]{1,38}") && label.split(" ").length <= LONGEST_LABEL;
        return shaped && colon + 1 < content.length() && content.charAt(colon + 1) == ' '
                ? Optional.of(label)
                : Optional.empty();
    }
}
