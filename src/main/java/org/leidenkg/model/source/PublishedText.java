package org.leidenkg.model.source;

import java.util.List;
import java.util.stream.IntStream;
import org.leidenkg.model.Agenda;

/**
 * The text of one file of an agenda that everybody may read: the positions of passages count in it. Of a table or workbook
 * it is the text of its cells, in UTF-8 whatever the file is.
 *
 * @param name at {@code /source/}
 */
public record PublishedText(String name, SourceFile file) {
    /** Of each file, in their order. */
    public static List<PublishedText> of(Agenda agenda) {
        SourceText source = agenda.source();
        String text = agenda.publishedText();
        return IntStream.range(0, source.parts().size())
                .mapToObj(i -> {
                    SourceText.Part part = source.parts().get(i);
                    String name = agenda.slug() + (i == 0 ? "" : "-" + (i + 1)) + ".txt";
                    return new PublishedText(name, SourceFile.of(name, text.substring(part.start(), source.end(part))));
                })
                .toList();
    }
}
