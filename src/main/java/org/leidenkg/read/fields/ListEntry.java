package org.leidenkg.read.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leidenkg.model.source.Field;
import org.leidenkg.model.source.SpannedText;

/** A project of a list while it is read. */
final class ListEntry {
    private static final Pattern GOES_ON =
            Pattern.compile("(?:.*[,;/(&]|.*\\s(?:en|of|van|de|het|and|the|met|voor))$", Pattern.DOTALL);

    private final Optional<SpannedText> theme;
    /** Lines of words before and between its fields; each block is one paragraph or list item. */
    private final List<List<SpannedText>> blocks = new ArrayList<>();

    private final List<ListLine.Labelled> fields = new ArrayList<>();
    private Optional<SpannedText> bold = Optional.empty();
    private boolean heading;
    private boolean bulleted;
    private int fieldIndent;
    private boolean lastIsField;
    private boolean valueIsList;

    ListEntry(Optional<SpannedText> theme) {
        this.theme = theme;
    }

    Optional<SpannedText> theme() {
        return theme;
    }

    List<List<SpannedText>> blocks() {
        return blocks;
    }

    List<ListLine.Labelled> fields() {
        return fields;
    }

    Optional<SpannedText> bold() {
        return bold;
    }

    boolean hasHeading() {
        return heading;
    }

    boolean isBulleted() {
        return bulleted;
    }

    List<SpannedText> words() {
        return blocks.stream().flatMap(List::stream).toList();
    }

    boolean hasFields() {
        return !fields.isEmpty();
    }

    boolean hasField(Field field) {
        return fields.stream().anyMatch(f -> f.field() == field);
    }

    boolean namesParties() {
        return hasField(Field.LEAD) || hasField(Field.PARTNER) || hasField(Field.LEAD_AND_PARTNERS);
    }

    /** Whether a line begins the next project. */
    boolean endsBefore(ListLine line, boolean blank, boolean titlesAreHeadings, boolean titled) {
        if (line.isHeading()) {
            return true;
        }
        if (titlesAreHeadings) {
            return false;
        }
        if (titled) {
            return beginsByLabel(line);
        }
        boolean again =
                line.has(Field.LEAD) && hasField(Field.LEAD) && !line.words().isBlank();
        if (line.words().isBlank()) {
            return false;
        }
        return again || (namesParties() && !goesOn(line, blank));
    }

    private boolean beginsByLabel(ListLine line) {
        if (line.has(Field.TITLE)) {
            return hasField(Field.TITLE);
        }
        boolean code = line.has(Field.CODE) && (namesParties() || hasField(Field.CODE));
        boolean theme = line.has(Field.THEME) && hasField(Field.TITLE) && (namesParties() && hasField(Field.THEME));
        return code || theme;
    }

    /** Whether words after a field go on with its value: items of a list under it, or the lines that it is wrapped on. */
    private boolean goesOn(ListLine line, boolean blank) {
        if (!lastIsField) {
            return !blank && !line.bulleted();
        }
        String value = fields.get(fields.size() - 1).value().toString();
        if (valueIsList && line.bulleted()) {
            return true;
        }
        if (line.bulleted() && line.indent() <= fieldIndent) {
            return false;
        }
        boolean unfinished = GOES_ON.matcher(value).matches()
                || value.chars().filter(c -> c == '(').count()
                        > value.chars().filter(c -> c == ')').count();
        if (blank) {
            return unfinished && !line.bulleted();
        }
        return unfinished
                || line.indent() > fieldIndent
                || Character.isLowerCase(line.words().charAt(0))
                || value.isBlank();
    }

    void add(ListLine line, boolean blank) {
        if (blocks.isEmpty() && fields.isEmpty()) {
            heading = line.isHeading();
            bulleted = line.bulleted();
            bold = line.bold();
        }
        if (!line.words().isBlank()) {
            addWords(line, blank);
        }
        for (ListLine.Labelled field : line.fields()) {
            fields.add(field);
            lastIsField = true;
            fieldIndent = line.indent();
            valueIsList = field.value().isBlank();
        }
    }

    private void addWords(ListLine line, boolean blank) {
        if (lastIsField && goesOn(line, blank)) {
            ListLine.Labelled last = fields.remove(fields.size() - 1);
            // Items of a list are values of their own.
            SpannedText between = SpannedText.inserted(last.value().isBlank() ? "" : valueIsList ? ";\n" : "\n");
            fields.add(new ListLine.Labelled(
                    last.field(), last.name(), SpannedText.concat(List.of(last.value(), between, line.words()))));
            return;
        }
        boolean goesOn =
                !blank && !blocks.isEmpty() && !lastIsField && !line.bulleted() && !(heading && blocks.size() == 1);
        if (goesOn) {
            blocks.get(blocks.size() - 1).add(line.words());
        } else {
            blocks.add(new ArrayList<>(List.of(line.words())));
        }
        lastIsField = false;
        valueIsList = false;
    }
}
