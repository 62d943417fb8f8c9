package org.leidenkg.read.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leidenkg.model.source.Field;
import org.leidenkg.model.source.SpannedText;

/**
 * What a file says of one project.
 *
 * @param theme the heading or the cell that names its theme
 * @param singleParties whether each value of a party names one party
 */
public record ProjectRecord(Optional<SpannedText> theme, List<LabelledValue> values, boolean singleParties) {
    public ProjectRecord {
        values = List.copyOf(values);
    }

    public ProjectRecord(Optional<SpannedText> theme, List<LabelledValue> values) {
        this(theme, values, false);
    }

    /** With more values: those of a text go on with the value of the same field, those of a cell stand beside it. */
    public ProjectRecord with(List<LabelledValue> more) {
        List<LabelledValue> all = new ArrayList<>(values);
        for (LabelledValue value : more) {
            int last = last(all, value.field());
            if (last >= 0 && value.reference().isEmpty()) {
                LabelledValue before = all.get(last);
                SpannedText joined =
                        SpannedText.concat(List.of(before.text(), SpannedText.inserted("\n"), value.text()));
                all.set(last, new LabelledValue(value.field(), before.label(), joined, before.reference()));
            } else {
                all.add(value);
            }
        }
        return new ProjectRecord(theme, all, singleParties);
    }

    private static int last(List<LabelledValue> values, Field field) {
        for (int i = values.size() - 1; i >= 0; i--) {
            if (values.get(i).field() == field) {
                return i;
            }
        }
        return -1;
    }

    /** The values of a field that hold a letter or digit. */
    public Stream<LabelledValue> of(Field field) {
        return values.stream()
                .filter(v -> v.field() == field)
                .filter(v -> v.text().toString().chars().anyMatch(Character::isLetterOrDigit));
    }

    public boolean has(Field field) {
        return of(field).findAny().isPresent();
    }
}
