package org.leidenkg.read.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.leidenkg.model.source.Field;
import org.leidenkg.read.record.FieldNames;

/**
 * The head of a table with a row a party.
 *
 * @param row counted from 0
 * @param project the column that says which project it is
 */
record PartyHead(int row, Map<Integer, String> labels, int project, int party, int role) {
    private static final int DEEPEST = 20;

    /** A table with a column of projects, one of parties, and one of roles. */
    static Optional<PartyHead> find(Table table, FieldNames names) {
        for (int row = 0; row < Math.min(DEEPEST, table.rows().size()); row++) {
            Map<Integer, String> labels = new TreeMap<>();
            List<Integer> filled = table.rows().get(row).filled();
            for (int column : filled.size() > Head.WIDEST ? List.<Integer>of() : filled) {
                labels.put(
                        column,
                        table.rows()
                                .get(row)
                                .text(column)
                                .toString()
                                .replaceAll("\\s+", " ")
                                .strip());
            }
            int role = column(labels, l -> names.names(Field.ROLE, l), -1, -1);
            int party = column(labels, l -> names.names(Field.PARTY, l) && !isOfProject(l, names), role, -1);
            party = party >= 0 ? party : column(labels, l -> names.names(Field.PARTY, l), role, -1);
            int project = column(labels, l -> names.names(Field.PROJECT, l), role, party);
            project = project >= 0 ? project : column(labels, l -> isOfProject(l, names), role, party);
            boolean leads = labels.values().stream()
                    .anyMatch(l -> names.names(Field.LEAD, l) || names.names(Field.LEAD_AND_PARTNERS, l));
            if (role >= 0 && project >= 0 && party >= 0 && !leads) {
                return Optional.of(new PartyHead(row, labels, project, party, role));
            }
        }
        return Optional.empty();
    }

    private static boolean isOfProject(String label, FieldNames names) {
        return names.find(label)
                .filter(f -> f == Field.CODE || f == Field.TITLE || f == Field.ACRONYM)
                .isPresent();
    }

    private static int column(Map<Integer, String> labels, Predicate<String> named, int taken, int also) {
        return labels.entrySet().stream()
                .filter(e -> e.getKey() != taken && e.getKey() != also && named.test(e.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    }
}
