package org.leidenkg.seed.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leidenkg.seed.json.JsonText.Located.Named;

/**
 * The text of a JSON file, into which values are put and from which fields are taken. All else stays, to the character, and what
 * is put in is laid out as what stands before it.
 *
 * <p>A path leads from the whole to a value: a text is the name of a field, an {@link EntryKey} one of a list.
 */
public record JsonText(String text) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String STEP = "  ";

    /** The object of a list whose field {@code key} has this value. */
    public record EntryKey(String key) {}

    /** A value, where it stands in the text, and what it holds. */
    public record Located(int start, int end, String content, List<Named> members, List<Located> items) {
        /** A field, from its name on. */
        public record Named(String name, int start, Located value) {}

        Optional<Named> member(String name) {
            return members.stream().filter(m -> m.name().equals(name)).findFirst();
        }

        private boolean isEntry(String key) {
            return member("key").filter(m -> m.value().content().equals(key)).isPresent();
        }

        Optional<Located> step(Object step) {
            return step instanceof EntryKey entry
                    ? items.stream().filter(item -> item.isEntry(entry.key())).findFirst()
                    : member((String) step).map(Named::value);
        }
    }

    /**
     * Puts a value at the end of a list.
     *
     * @param path to the list; a list that is not there is made, and so are the objects on the way to it
     * @throws IllegalArgumentException when the path leads through an entry that is not there
     */
    public JsonText add(Object value, Object... path) {
        Located at = root();
        for (int i = 0; i < path.length; i++) {
            Optional<Located> next = at.step(path[i]);
            if (next.isEmpty()) {
                Object made = List.of(value);
                for (int j = path.length - 1; j > i; j--) {
                    made = Map.of((String) path[j], made);
                }
                return addMember(at, path[i], made);
            }
            at = next.get();
        }
        Layout added = indent -> JsonLayout.item(value, indent);
        return at.items().isEmpty()
                ? addFirst(at, added)
                : addBehind(last(at.items()), last(at.items()).start(), added);
    }

    private JsonText addMember(Located object, Object name, Object value) {
        if (!(name instanceof String field)) {
            throw new IllegalArgumentException("there is no entry " + name);
        }
        Layout added = indent -> JsonLayout.field(field, value, indent);
        return object.members().isEmpty()
                ? addFirst(object, added)
                : addBehind(
                        last(object.members()).value(), last(object.members()).start(), added);
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    /** Something laid out behind an indent. */
    private interface Layout {
        String behind(String indent);
    }

    private JsonText addFirst(Located container, Layout added) {
        int at = container.start() + 1;
        String gap = text.substring(at, container.end() - 1);
        String indent = indent(container.start());
        if (gap.isEmpty()) {
            return replace(at, at, "\n" + added.behind(indent + STEP) + "\n" + indent);
        }
        return replace(
                at,
                at,
                gap.contains("\n")
                        ? "\n" + added.behind(indent + STEP)
                        : " " + added.behind(indent).strip());
    }

    /** Behind the last one, which begins at a place, after the same gap as stands before that. */
    private JsonText addBehind(Located last, int start, Layout added) {
        int before = start;
        while (" \t\r\n".indexOf(text.charAt(before - 1)) >= 0) {
            before--;
        }
        String gap = text.substring(before, start);
        String lines = gap.substring(0, gap.lastIndexOf('\n') + 1);
        String indented = added.behind(indent(start));
        return replace(last.end(), last.end(), lines.isEmpty() ? ", " + indented.strip() : "," + lines + indented);
    }

    /**
     * Takes a field out, with its comma and the line that it stood on.
     *
     * @throws IllegalArgumentException when the path leads nowhere
     */
    public JsonText remove(String field, Object... path) {
        Located object = find(path).orElseThrow(() -> new IllegalArgumentException("there is no " + List.of(path)));
        List<Named> members = object.members();
        Named member = object.member(field).orElseThrow(() -> new IllegalArgumentException("there is no " + field));
        int index = members.indexOf(member);
        if (index > 0) {
            return replace(members.get(index - 1).value().end(), member.value().end(), "");
        }
        return members.size() > 1
                ? replace(member.start(), members.get(1).start(), "")
                : replace(object.start() + 1, object.end() - 1, "");
    }

    /** Whether a path leads somewhere. */
    public boolean holds(Object... path) {
        return find(path).isPresent();
    }

    public Optional<Located> find(Object... path) {
        Optional<Located> at = Optional.of(root());
        for (Object step : path) {
            at = at.flatMap(value -> value.step(step));
        }
        return at;
    }

    private JsonText replace(int start, int end, String with) {
        String ended = text.contains("\r\n") ? with.replaceAll("\r?\n", "\r\n") : with;
        return new JsonText(text.substring(0, start) + ended + text.substring(end));
    }

    /** The blanks that the line of a place begins with. */
    private String indent(int place) {
        int line = text.lastIndexOf('\n', place - 1) + 1;
        int first = line;
        while (first < place && " \t".indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        return text.substring(line, first);
    }

    private Located root() {
        int start = text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        try (JsonParser parser = new JsonFactory().createParser(text.substring(start))) {
            parser.nextToken();
            return value(parser, start);
        } catch (IOException e) {
            throw new IllegalArgumentException("the file is no JSON: " + e.getMessage(), e);
        }
    }

    private static Located value(JsonParser parser, int shift) throws IOException {
        int start = shift + (int) parser.currentTokenLocation().getCharOffset();
        List<Named> members = new ArrayList<>();
        List<Located> items = new ArrayList<>();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                int name = shift + (int) parser.currentTokenLocation().getCharOffset();
                String field = parser.currentName();
                parser.nextToken();
                members.add(new Named(field, name, value(parser, shift)));
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser, shift));
            }
        }
        // A text is read to its end before its end can be told.
        String content = parser.getText();
        return new Located(start, shift + (int) parser.currentLocation().getCharOffset(), content, members, items);
    }
}
