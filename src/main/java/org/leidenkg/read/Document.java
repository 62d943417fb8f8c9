package org.leidenkg.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leidenkg.model.source.SourceFile;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.read.table.Workbook;

/**
 * The files of an agenda, opened.
 *
 * @param files in the order of the parts of the source
 */
record Document(SourceText source, List<Opened> files) {
    /**
     * One file.
     *
     * @param ending of its name, in lower case, without the dot
     * @param workbook empty for a text
     */
    record Opened(String name, String ending, Optional<Workbook> workbook) {}

    static Document open(List<SourceFile> files) throws UnreadableException {
        List<SourceText> texts = new ArrayList<>();
        List<Opened> opened = new ArrayList<>();
        for (SourceFile file : files) {
            String plain = file.name().toLowerCase(Locale.ROOT);
            String ending = plain.substring(plain.lastIndexOf('.') + 1);
            Optional<Workbook> workbook = Optional.empty();
            if (Workbook.isWorkbook(file)) {
                Workbook book = workbook(file);
                workbook = Optional.of(book);
                texts.add(book.source());
            } else {
                texts.add(TextDecoder.decode(file));
            }
            opened.add(new Opened(file.name(), ending, workbook));
        }
        return new Document(SourceText.concat(texts), opened);
    }

    private static Workbook workbook(SourceFile file) throws UnreadableException {
        try {
            return Workbook.open(file);
        } catch (java.io.IOException e) {
            throw new UnreadableException(
                    "cannot be opened as a workbook: " + e.getMessage(),
                    "open it in a spreadsheet program, save it as .xlsx without a password, and take that file");
        }
    }

    /** The text of one file, in the corrected text of all. */
    SpannedText text(int file, SpannedText corrected) {
        int from = boundary(file, corrected);
        return corrected.sub(from, Math.max(from, boundary(file + 1, corrected)));
    }

    private int boundary(int file, SpannedText corrected) {
        if (file == 0) {
            return 0;
        }
        if (file == files.size()) {
            return corrected.length();
        }
        int start = source.parts().get(file).start();
        for (int i = 0; i < corrected.length(); i++) {
            if (corrected.sourceOffset(i) >= start) {
                return i;
            }
        }
        return corrected.length();
    }
}
