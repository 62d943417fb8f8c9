package org.leidenkg.web.list;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.leidenkg.model.DataTable;
import org.leidenkg.publish.table.CsvTable;
import org.leidenkg.publish.table.ExcelWorkbook;
import org.leidenkg.query.facet.Choice;
import org.leidenkg.query.facet.ListQuery;
import org.leidenkg.query.lookup.Lookup;
import org.leidenkg.web.http.Answers;
import org.leidenkg.web.http.ApiOperation;
import org.leidenkg.web.http.ApiOperation.Parameter;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.http.RequestParameters;
import org.leidenkg.web.http.Routing;

/** Lists as files for people: all rows that are wanted, under the address of the list in the API with an ending. */
public final class ListFiles {
    private static final Parameter LANGUAGE = Parameter.choice(
            "lang",
            "The language of its words, in the place of Accept-Language; Dutch when nothing is said.",
            List.of("nl", "en"));

    private final Lookup lookup;
    private final Answers answers;

    public ListFiles(Lookup lookup, Answers answers) {
        this.lookup = lookup;
        this.answers = answers;
    }

    /** The forms that there are. */
    private enum Form {
        CSV("text/csv"),
        XLSX(ExcelWorkbook.MEDIA_TYPE);

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is in a file.
     *
     * @param of whose list it is, by slug; empty for a list of its own
     */
    public record Content<T>(String of, ListQuery query, List<T> rows) {
        public Content {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Registers the files of a list.
     *
     * @param list as the API has it
     */
    public <T> void register(
            Routing routing, ApiOperation list, ListTable<T> table, Function<RequestParameters, Content<T>> content) {
        for (Form form : Form.values()) {
            ApiOperation file = new ApiOperation(
                    list.path() + "." + form.extension(),
                    list.id() + form.name().charAt(0) + form.extension().substring(1),
                    list.tag(),
                    list.summary() + " As a table for people: all rows that are wanted.",
                    Stream.concat(ListParameters.ofRows(list.parameters()), Stream.of(LANGUAGE))
                            .toList(),
                    List.of(form.mediaType),
                    Optional.empty(),
                    Map.of());
            routing.get(file, context -> send(context, form, table, content.apply(new RequestParameters(context))));
        }
    }

    private <T> void send(Context context, Form form, ListTable<T> table, Content<T> content) {
        Language language = new RequestParameters(context).statedLanguage().orElse(Language.NL);
        context.header("Content-Language", language.tag());
        context.header(
                "Content-Disposition",
                "attachment; filename=\"" + name(table.name(), content) + "." + form.extension() + "\"");
        answers.document(
                context,
                lookup.digest(),
                form.extension() + "-" + language.tag(),
                Answers.withCharset(form.mediaType),
                () -> written(form, table.file(content.rows(), language), language));
    }

    private static String name(String list, Content<?> content) {
        List<String> parts = new ArrayList<>(List.of(list));
        parts.add(content.of());
        parts.addAll(content.query().counting().choices().values());
        content.query().wanted().values().stream().map(Choice::key).sorted().forEach(parts::add);
        parts.removeIf(String::isEmpty);
        return String.join("-", parts);
    }

    private static byte[] written(Form form, DataTable table, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (form == Form.CSV) {
                CsvTable.write(table, language.tag(), out);
            } else {
                ExcelWorkbook.write(List.of(table), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a table to memory", e);
        }
        return out.toByteArray();
    }
}
