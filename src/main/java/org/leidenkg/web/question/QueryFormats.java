package org.leidenkg.web.question;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leidenkg.publish.dump.DocumentSyntax;
import org.leidenkg.publish.picture.SvgPicture;
import org.leidenkg.publish.table.ExcelWorkbook;
import org.leidenkg.query.library.NamedQuery;
import org.leidenkg.query.library.ResultFormat;
import org.leidenkg.web.http.Representations;
import org.leidenkg.web.http.RequestProblem;

/** In which format a question's answer is wanted: by the extension of its name, by {@code ?format=}, or by {@code Accept}. */
public record QueryFormats(NamedQuery query) {
    /** No format of SPARQL: a table for people. */
    static final String XLSX = "xlsx";

    /** The chart of the answer. */
    static final String SVG = "svg";

    /** Extension to media type, the one for no preference first. */
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        if (query.form() == NamedQuery.Form.SELECT) {
            for (ResultFormat format : ResultFormat.values()) {
                all.put(format.extension(), format.mediaType());
            }
            all.put(XLSX, ExcelWorkbook.MEDIA_TYPE);
            if (!query.chart().isEmpty()) {
                all.put(SVG, SvgPicture.MEDIA_TYPE);
            }
        } else {
            for (DocumentSyntax syntax : DocumentSyntax.values()) {
                all.put(syntax.extension(), syntax.mediaType());
            }
        }
        return all;
    }

    /**
     * The extension.
     *
     * @param named the extension in the path; empty when there is none
     * @throws RequestProblem that lists what there is
     */
    String chosen(Context context, String named) {
        Representations offered = new Representations(all());
        return named.isEmpty() ? offered.chosenName(context) : offered.named(named);
    }
}
