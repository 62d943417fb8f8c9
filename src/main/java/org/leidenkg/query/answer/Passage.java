package org.leidenkg.query.answer;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * Words of a source.
 *
 * @param agenda IRI of the agenda
 * @param line line of the text it begins on, from 1
 * @param start first character, from 0
 * @param end one past the last character
 * @param quote the words exactly as the text has them
 * @param column the head of the column, or the label of the field, that they stand under
 * @param cell the cell of a table, such as {@code cell=5,4} or {@code Projecten!D5}
 * @param file the file they stand in, of an agenda of several
 */
@JsonClassDescription("Where the source says it: the line from 1, the characters from 0, the end excluded.")
public record Passage(
        @JsonProperty("id") String iri,
        @JsonIgnore String agenda,
        int line,
        int start,
        int end,
        String quote,
        Optional<String> column,
        Optional<String> cell,
        Optional<String> file)
        implements Comparable<Passage> {
    /** In the order of the text. */
    @Override
    public int compareTo(Passage other) {
        int byAgenda = agenda.compareTo(other.agenda);
        if (byAgenda != 0) {
            return byAgenda;
        }
        int byFile = file.orElse("").compareTo(other.file.orElse(""));
        if (byFile != 0) {
            return byFile;
        }
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }

    /** Line of the text that it ends on. */
    public int lastLine() {
        return line + (int) quote.chars().filter(c -> c == '\n').count();
    }
}
