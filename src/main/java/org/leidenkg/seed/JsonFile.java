package org.leidenkg.seed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a JSON file into values that know their places.
 *
 * <p>Jackson's streaming parser alone: data binding would lose the places and costs start-up time. Jackson's limits on
 * nesting, names, numbers and texts stay on; the one on nesting also bounds the recursion here.
 */
final class JsonFile {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonFile() {}

    /** The file's one value; empty, with the problem noted, when there is none. A byte order mark is passed over. */
    static Optional<JsonValue> read(SeedProblems problems) {
        return SeedFile.read(problems)
                .map(text -> text.charAt(0) == SeedFile.BYTE_ORDER_MARK ? text.substring(1) : text)
                .flatMap(text -> parse(text, problems));
    }

    private static Optional<JsonValue> parse(String text, SeedProblems problems) {
        try (JsonParser parser = FACTORY.createParser(text.toCharArray())) {
            try {
                parser.nextToken();
                JsonValue value = value(parser);
                int rest = firstNonBlank(text, (int) parser.currentLocation().getCharOffset());
                if (rest == text.length()) {
                    return Optional.of(value);
                }
                problems.add(
                        Place.of(text, rest),
                        "there is content after the end of the JSON value",
                        "take it out, or correct the bracket that closes too early");
            } catch (StreamConstraintsException e) {
                problems.add(
                        place(parser.currentLocation()),
                        "goes over a limit: " + inPlainWords(e),
                        "check that it is the right file, or make it smaller");
            } catch (JsonProcessingException e) {
                problems.add(
                        place(Optional.ofNullable(e.getLocation()).orElseGet(parser::currentLocation)),
                        "not valid JSON: " + inPlainWords(e),
                        remedy(e));
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
    }

    /** The value whose first token is the current one; afterwards its last token is. */
    private static JsonValue value(JsonParser parser) throws IOException {
        Place place = place(parser.currentTokenLocation());
        return switch (parser.currentToken()) {
            case START_OBJECT -> new JsonValue.Members(place, members(parser));
            case START_ARRAY -> new JsonValue.Items(place, items(parser));
            case VALUE_STRING -> new JsonValue.Text(place, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Numeral(place, parser.getText());
            default -> new JsonValue.Word(place, parser.getText());
        };
    }

    private static List<JsonValue.Member> members(JsonParser parser) throws IOException {
        List<JsonValue.Member> members = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place place = place(parser.currentTokenLocation());
            String name = parser.currentName();
            parser.nextToken();
            members.add(new JsonValue.Member(place, name, value(parser)));
        }
        return members;
    }

    private static List<JsonValue> items(JsonParser parser) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }

    private static int firstNonBlank(String text, int from) {
        int at = from;
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static Place place(JsonLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private static String remedy(JsonProcessingException e) {
        if (e.getOriginalMessage().startsWith("Illegal unquoted character")) {
            return "type a plain space in place of the tab or line break between the quotes, or close the quotes before it";
        }
        return "correct the JSON here or just before (a comma, quote or bracket is missing or too many;"
                + " quotes are straight ones)";
    }

    /** Jackson's own words without its notes on its settings. */
    private static String inPlainWords(JsonProcessingException e) {
        return e.getOriginalMessage()
                .replaceAll("\\[Source: [^\\]]*line: (\\d+), column: (\\d+)\\]", "line $1, column $2")
                .replaceAll(", from `[^`]*`", "")
                .replaceAll(" \\(code \\d+\\)", "");
    }
}
