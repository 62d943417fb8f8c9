package org.leidenkg.read.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.leidenkg.model.Finding;
import org.leidenkg.model.Wording;
import org.leidenkg.model.source.Field;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.model.source.TextPart;
import org.leidenkg.read.record.FieldNames;
import org.leidenkg.read.record.LabelledValue;
import org.leidenkg.read.record.ProjectRecord;
import org.leidenkg.read.record.RecordReader;
import org.leidenkg.read.table.Table.Row;
import org.leidenkg.read.table.Table.TableCell;

/**
 * A row a party: a table of parties with their role in a project, and where there is one, a table of the projects, as CORDIS
 * publishes them.
 */
public final class PartyRows {
    private static final double KNOWN_ROLES = 0.8;

    private final FieldNames names;
    private final Table parties;
    private final PartyHead head;
    private final Optional<Table> projects;

    private PartyRows(FieldNames names, Table parties, PartyHead head, Optional<Table> projects) {
        this.names = names;
        this.parties = parties;
        this.head = head;
        this.projects = projects;
    }

    /** Such rows among tables; empty where there are none, or where most of their roles have no known word. */
    public static Optional<PartyRows> find(List<Table> tables, FieldNames names) {
        for (Table table : tables) {
            Optional<PartyHead> head = PartyHead.find(table, names).filter(h -> rolesAreKnown(table, h, names));
            if (head.isPresent()) {
                Optional<Table> projects = tables.stream()
                        .filter(t -> !t.equals(table)
                                && Head.findWithoutParties(t, names).isPresent())
                        .findFirst();
                return Optional.of(new PartyRows(names, table, head.get(), projects));
            }
        }
        return Optional.empty();
    }

    private static boolean rolesAreKnown(Table table, PartyHead head, FieldNames names) {
        List<String> roles = rows(table, head.row()).stream()
                .map(row -> words(row, head.role()))
                .filter(role -> !role.isEmpty())
                .toList();
        long known =
                roles.stream().filter(role -> role(role, names).isPresent()).count();
        return known > 0 && known >= roles.size() * KNOWN_ROLES;
    }

    private static List<Row> rows(Table table, int head) {
        return table.rows().subList(head + 1, table.rows().size()).stream()
                .filter(row -> !row.filled().isEmpty())
                .toList();
    }

    private static String words(Row row, int column) {
        return row.text(column).toString().replaceAll("\\s+", " ").strip();
    }

    private static Optional<Field> role(String words, FieldNames names) {
        return names.find(words).filter(f -> f == Field.LEAD || f == Field.PARTNER);
    }

    /** Whether the projects have a table of their own. */
    public boolean isPair() {
        return projects.isPresent();
    }

    /** Reads the projects with their parties. */
    public void read(RecordReader reader) {
        Map<String, List<LabelledValue>> values = projects.isPresent() ? ofTable(projects.get(), reader) : ofRows();
        for (int row = 0; row <= head.row(); row++) {
            parties.rows().get(row).cells().forEach(c -> reader.note(TextPart.Kind.PREAMBLE, c.text()));
        }
        for (Row row : rows(parties, head.row())) {
            addParty(row, values, reader);
        }
        reader.tellLeftOut(unread());
        reader.read(values.values().stream()
                .map(v -> new ProjectRecord(Optional.empty(), v, true))
                .toList());
    }

    private void addParty(Row row, Map<String, List<LabelledValue>> values, RecordReader reader) {
        String project = words(row, head.project());
        String role = words(row, head.role());
        Optional<Field> field = role.isEmpty() ? Optional.of(Field.PARTNER) : role(role, names);
        List<LabelledValue> known = values.get(project);
        if (known == null || field.isEmpty()) {
            SpannedText name = row.text(head.party());
            reader.note(TextPart.Kind.STRAY, name);
            reader.find(
                    Finding.Kind.ROW_LEFT_OUT,
                    name,
                    known == null
                            ? Wording.of("finding.row-left-out.project", project)
                            : Wording.of("finding.row-left-out.role", role));
            return;
        }
        for (int column : List.of(head.project(), head.role())) {
            reader.note(TextPart.Kind.PARTIES, row.text(column));
        }
        known.add(value(row, head.party(), field.get(), head.labels()));
    }

    private static LabelledValue value(Row row, int column, Field field, Map<Integer, String> labels) {
        TableCell cell = row.cells().get(column);
        return new LabelledValue(field, Objects.requireNonNull(labels.get(column)), cell.text(), cell.reference());
    }

    /** The projects of a table of their own, by what the parties' rows call them. */
    private Map<String, List<LabelledValue>> ofTable(Table table, RecordReader reader) {
        Head of = Head.findWithoutParties(table, names).orElseThrow();
        for (int row = 0; row <= of.row(); row++) {
            table.rows().get(row).cells().forEach(c -> reader.note(TextPart.Kind.PREAMBLE, c.text()));
        }
        reader.tellLeftOut(of.unknown());
        int key = key(table, of);
        Map<String, List<LabelledValue>> values = new LinkedHashMap<>();
        for (Row row : rows(table, of.row())) {
            List<LabelledValue> own = new ArrayList<>();
            of.columns().forEach((column, field) -> {
                if (!row.text(column).isBlank()) {
                    own.add(value(row, column, field, of.labels()));
                }
            });
            values.putIfAbsent(words(row, key), own);
        }
        return values;
    }

    /** The column that shares most values with that by which the parties' rows name their project. */
    private int key(Table table, Head of) {
        Set<String> named = new HashSet<>();
        rows(parties, head.row()).forEach(row -> named.add(words(row, head.project())));
        return of.labels().keySet().stream()
                .max((a, b) -> Long.compare(shared(table, of, a, named), shared(table, of, b, named)))
                .orElseThrow();
    }

    private static long shared(Table table, Head of, int column, Set<String> named) {
        return rows(table, of.row()).stream()
                .filter(row -> named.contains(words(row, column)))
                .count();
    }

    /** The projects that the parties' rows tell of: what the first row of each says beside the party. */
    private Map<String, List<LabelledValue>> ofRows() {
        Map<Integer, Field> columns = projectColumns();
        Map<String, List<LabelledValue>> values = new LinkedHashMap<>();
        for (Row row : rows(parties, head.row())) {
            String project = words(row, head.project());
            if (project.isEmpty() || values.containsKey(project)) {
                continue;
            }
            List<LabelledValue> own = new ArrayList<>();
            columns.forEach((column, field) -> {
                if (!row.text(column).isBlank()) {
                    own.add(value(row, column, field, head.labels()));
                }
            });
            values.put(project, own);
        }
        return values;
    }

    private Map<Integer, Field> projectColumns() {
        Map<Integer, Field> columns = new LinkedHashMap<>();
        head.labels().forEach((column, label) -> {
            if (column != head.party() && column != head.role()) {
                names.find(label)
                        .filter(f -> f != Field.LEAD && f != Field.PARTNER && f != Field.LEAD_AND_PARTNERS)
                        .ifPresent(field -> columns.put(column, field));
            }
        });
        if (!columns.containsValue(Field.TITLE)) {
            columns.put(head.project(), Field.TITLE);
        }
        return columns;
    }

    private List<String> unread() {
        Set<Integer> read = new HashSet<>(Set.of(head.project(), head.party(), head.role()));
        if (projects.isEmpty()) {
            read.addAll(projectColumns().keySet());
        }
        return IntStream.range(0, parties.rows().get(head.row()).cells().size())
                .filter(c -> !read.contains(c) && head.labels().containsKey(c))
                .mapToObj(c -> Objects.requireNonNull(head.labels().get(c)))
                .toList();
    }
}
