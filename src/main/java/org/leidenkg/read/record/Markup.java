package org.leidenkg.read.record;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.leidenkg.model.source.SpannedText;

/** Takes the marks of Markdown and HTML out of words; what stays keeps its place. */
public final class Markup {
    private static final Pattern MARKS = Pattern.compile(
            "\\\\(?<escaped>\\p{Punct})|(?<br><br\\s*/?>)|<(?<link>https?://[^<>\\s]+)>|</?\\p{Alpha}[^<>]*>"
                    + "|!?\\[(?<text>[^\\[\\]]*)\\]\\([^()\\s]*(?:\\s+\"[^\"]*\")?\\)|\\*{1,3}|_{2,3}|~~|`+"
                    + "|(?<![\\p{L}\\p{N}_])_(?=\\S)|(?<=\\S)_(?![\\p{L}\\p{N}_])|(?<entity>&(?:#\\d+|#[xX]\\p{XDigit}+|\\w+);)");

    private Markup() {}

    /** Words of Markdown without its marks; a break in a line is a line break. */
    public static SpannedText plain(SpannedText text) {
        List<SpannedText> pieces = new ArrayList<>();
        Matcher marks = MARKS.matcher(text.toString());
        int at = 0;
        while (marks.find()) {
            pieces.add(text.sub(at, marks.start()));
            at = marks.end();
            if (marks.group("escaped") != null) {
                pieces.add(text.sub(marks.start("escaped"), at));
            } else if (marks.group("br") != null) {
                pieces.add(text.sub(marks.start(), marks.start() + 1).withCharacter(0, '\n'));
            } else if (marks.group("link") != null) {
                pieces.add(text.sub(marks.start("link"), marks.end("link")));
            } else if (marks.group("text") != null) {
                pieces.add(plain(text.sub(marks.start("text"), marks.end("text"))));
            } else if (marks.group("entity") != null) {
                pieces.add(entity(text.sub(marks.start(), at)));
            }
        }
        pieces.add(text.sub(at, text.length()));
        return SpannedText.concat(pieces);
    }

    /** The characters that an entity of HTML stands for, at its place; an unknown one as it is. */
    public static SpannedText entity(SpannedText entity) {
        String meant = Parser.unescapeEntities(entity.toString(), false);
        if (meant.equals(entity.toString()) || meant.length() > entity.length()) {
            return entity;
        }
        SpannedText characters = entity.sub(0, meant.length());
        for (int i = 0; i < meant.length(); i++) {
            characters = characters.withCharacter(i, meant.charAt(i));
        }
        return characters;
    }
}
