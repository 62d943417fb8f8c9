package org.leidenkg.read.ocr;

import java.util.Optional;
import org.leidenkg.model.Role;

/**
 * A mark of a cell in a line, such as {@code T:} or {@code Partners:}, with the border or bullet before it and the blanks
 * behind it.
 *
 * @param role of the parties that follow; empty for a word that stands like a mark but is not known
 * @param start where it starts in the line, from 0
 * @param end where the words of the cell begin
 */
record Mark(Optional<Role> role, int start, int end) {
    boolean is(Role other) {
        return role.filter(other::equals).isPresent();
    }

    Mark moved(int by) {
        return new Mark(role, start + by, end + by);
    }
}
