package org.leidenkg.pipeline.draft;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leidenkg.model.Agenda;
import org.leidenkg.model.AgendaDescription;
import org.leidenkg.model.LocalName;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Theme;
import org.leidenkg.model.source.Field;
import org.leidenkg.model.source.FileShape;
import org.leidenkg.model.source.SourceCell;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.read.record.FieldNames;

/** The description of an agenda as a reading found it, field by field, for a curator to look at. */
final class DescriptionDraft {
    private DescriptionDraft() {}

    /** @param files the names of the agenda's files in the folder */
    static Map<String, Object> of(Agenda agenda, List<String> files) {
        AgendaDescription said = agenda.description();
        List<String> sums =
                agenda.source().parts().stream().map(SourceText.Part::sha256).toList();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("slug", said.slug());
        fields.put("title", words(said.title()));
        fields.put("place", said.place());
        Map<String, Integer> period = new LinkedHashMap<>();
        period.put("from", said.fromYear());
        period.put("to", said.toYear());
        fields.put("period", period);
        fields.put("language", said.language());
        fields.put("text", files.size() == 1 ? files.get(0) : files);
        fields.put("sha256", files.size() == 1 ? sums.get(0) : sums);
        fields.put("shape", agenda.shape().key());
        Map<String, Set<String>> columns = columns(agenda);
        if (!columns.isEmpty()) {
            fields.put("columns", columns);
        }
        fields.put(
                "themes", agenda.themes().stream().map(DescriptionDraft::theme).toList());
        fields.put(
                "localNames",
                said.localNames().stream().map(DescriptionDraft::localName).toList());
        fields.put("corrections", List.of());
        return fields;
    }

    /** The names of columns or fields as the file has them, by what they were taken for. */
    private static Map<String, Set<String>> columns(Agenda agenda) {
        Map<Field, Set<String>> columns = new EnumMap<>(Field.class);
        if (agenda.shape() != FileShape.PARTY_ROWS) {
            FieldNames names = new FieldNames(Map.of());
            for (SourceCell cell : agenda.source().cells()) {
                names.find(cell.column())
                        .filter(field -> field != Field.OTHER)
                        .ifPresent(field -> columns.computeIfAbsent(field, f -> new LinkedHashSet<>())
                                .add(cell.column()));
            }
        }
        Map<String, Set<String>> byKey = new LinkedHashMap<>();
        columns.forEach((field, names) -> byKey.put(field.key(), names));
        return byKey;
    }

    private static Map<String, Object> theme(Theme theme) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", theme.code());
        fields.put("heading", theme.heading());
        fields.put("name", words(theme.name()));
        fields.put("definition", definition(theme.name(), theme.definition()));
        if (!theme.sections().isEmpty()) {
            fields.put(
                    "sections",
                    theme.sections().stream().map(DescriptionDraft::section).toList());
        }
        return fields;
    }

    private static Map<String, Object> section(Theme.Section section) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", section.key());
        fields.put("heading", section.heading());
        fields.put("name", words(section.name()));
        fields.put("definition", definition(section.name(), section.definition()));
        return fields;
    }

    /** Of a theme that was found only its name is known. */
    private static Map<String, Object> definition(LocalText name, LocalText definition) {
        return definition.equals(name)
                ? PartyDrafts.fields(
                        "nl", "Projecten onder “" + name.nl() + "”.", "en", "Projects under “" + name.en() + "”.")
                : words(definition);
    }

    private static Map<String, Object> localName(LocalName local) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("form", local.form());
        fields.put("organisation", local.organisation());
        fields.put("reason", words(local.reason()));
        return fields;
    }

    private static Map<String, Object> words(LocalText text) {
        return PartyDrafts.fields("nl", text.nl(), "en", text.en());
    }
}
