package org.leidenkg.read.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leidenkg.model.Field;
import org.leidenkg.model.SpannedText;

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

    /** With more values after its own. */
    public ProjectRecord with(List<LabelledValue> more) {
        List<LabelledValue> all = new ArrayList<>(values);
        all.addAll(more);
        return new ProjectRecord(theme, all, singleParties);
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
