package org.leidenkg.accuracy;

import java.util.List;
import org.leidenkg.model.Correction;

/**
 * An agenda as OCR would give it, made from a table whose parties are known.
 *
 * @param rows the rows in the order of the text
 * @param corrections where the titles of flattened rows end, as a curator sets them
 */
record PrintedAgenda(String text, List<Golden.Project> rows, List<Correction> corrections) {
    PrintedAgenda {
        rows = List.copyOf(rows);
        corrections = List.copyOf(corrections);
    }
}
