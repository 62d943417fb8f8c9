package org.leidenkg.web.list;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leidenkg.model.Role;
import org.leidenkg.query.answer.Concept;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.web.http.Language;
import org.leidenkg.web.page.Messages;
import org.leidenkg.web.page.Views;

/**
 * A column of a list, on pages and in files.
 *
 * @param sort what the list can be sorted by with it; empty where it cannot
 * @param label key of its heading among the messages
 * @param isNumber whether it has numbers and nothing else
 * @param values things, concepts, roles, texts, numbers, or yes and no
 * @param marks short texts that a page shows beside the values
 */
public record ListColumn<T>(
        String sort, String label, boolean isNumber, Function<T, List<?>> values, Function<T, List<String>> marks) {
    private static final String SEPARATOR = " | ";

    public static <T> ListColumn<T> of(String sort, String label, Function<T, List<?>> values) {
        return new ListColumn<>(sort, label, false, values, row -> List.of());
    }

    public static <T> ListColumn<T> number(String sort, String label, Function<T, Number> value) {
        return new ListColumn<>(sort, label, true, value.andThen(List::of), row -> List.of());
    }

    /** With the same texts beside its values. */
    public ListColumn<T> marked(Function<T, List<String>> texts) {
        return new ListColumn<>(sort, label, isNumber, values, texts);
    }

    /** As a file has it. */
    Object cell(T row, Language language) {
        List<?> all = values.apply(row);
        return isNumber && !all.isEmpty()
                ? new BigDecimal(all.get(0).toString())
                : all.stream().map(value -> text(value, language)).collect(Collectors.joining(SEPARATOR));
    }

    private static String text(Object value, Language language) {
        if (value instanceof Ref thing) {
            return thing.name().in(language.tag()).text();
        }
        if (value instanceof Role role) {
            return Messages.in(language).text("role." + Views.slug(role));
        }
        if (value instanceof Boolean yes) {
            return Messages.in(language).text(yes ? "sparql.yes" : "sparql.no");
        }
        return value instanceof Concept concept
                ? concept.name().in(language.tag()).text()
                : value.toString();
    }
}
