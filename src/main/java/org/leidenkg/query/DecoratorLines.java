package org.leidenkg.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the part of YAML that decorators are written in: block mappings, block sequences, plain scalars of one line and
 * folded scalars ({@code >-}), indented by spaces. All else is refused with its line, so that what this reads is YAML
 * and means the same to any YAML parser.
 */
final class DecoratorLines {
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*):(?: (.+))?");
    private static final Pattern PLAIN = Pattern.compile("[^\\s\\-?:,\\[\\]{}#&*!|>'\"%@`].*");
    private static final String FOLDED = ">-";

    private final List<String> lines;
    private int at;

    private DecoratorLines(List<String> lines) {
        this.lines = lines;
    }

    /** A mapping of strings, lists and mappings of these. */
    static Map<String, Object> read(List<String> lines) {
        DecoratorLines reader = new DecoratorLines(new ArrayList<>(lines));
        Map<String, Object> read = reader.mapping(0);
        if (reader.at < lines.size()) {
            throw reader.fault("is indented less or more than its neighbours");
        }
        return read;
    }

    private Map<String, Object> mapping(int indent) {
        Map<String, Object> entries = new LinkedHashMap<>();
        while (at < lines.size() && indent(at) == indent) {
            Matcher entry = ENTRY.matcher(lines.get(at).substring(indent));
            if (!entry.matches()) {
                throw fault("is no \"key: value\"");
            }
            String key = entry.group(1);
            if (entries.containsKey(key)) {
                throw fault("repeats the key \"" + key + "\"");
            }
            String scalar = entry.group(2) == null ? "" : entry.group(2);
            entries.put(key, scalar.isEmpty() ? nested(indent) : scalar(scalar, indent));
        }
        return entries;
    }

    private Object nested(int indent) {
        at++;
        int inner = at < lines.size() ? indent(at) : 0;
        if (inner <= indent) {
            at--;
            throw fault("has no value");
        }
        return lines.get(at).startsWith("- ", inner) ? sequence(inner) : mapping(inner);
    }

    private List<Object> sequence(int indent) {
        List<Object> items = new ArrayList<>();
        while (at < lines.size() && indent(at) == indent && lines.get(at).startsWith("- ", indent)) {
            String item = lines.get(at).substring(indent + 2);
            if (ENTRY.matcher(item).matches()) {
                // "- key: …" is a mapping that begins after the hyphen.
                lines.set(at, " ".repeat(indent + 2) + item);
                items.add(mapping(indent + 2));
            } else {
                items.add(plain(item));
                at++;
            }
        }
        return items;
    }

    private String scalar(String written, int indent) {
        if (!written.equals(FOLDED)) {
            String value = plain(written);
            at++;
            return value;
        }
        at++;
        List<String> folded = new ArrayList<>();
        while (at < lines.size() && indent(at) > indent) {
            if (!folded.isEmpty() && indent(at) != indent(at - 1)) {
                throw fault("is indented unlike the text it goes on");
            }
            folded.add(lines.get(at).strip());
            at++;
        }
        return String.join(" ", folded);
    }

    private String plain(String written) {
        boolean good = PLAIN.matcher(written).matches()
                && !written.contains(": ")
                && !written.contains(" #")
                && !written.endsWith(":")
                && written.equals(written.strip());
        if (!good && !written.matches("-?[0-9]+")) {
            throw fault("has a value that plain YAML would read otherwise; write it as folded text");
        }
        return written;
    }

    private int indent(int line) {
        String text = lines.get(line);
        int indent = 0;
        while (indent < text.length() && text.charAt(indent) == ' ') {
            indent++;
        }
        if (indent == text.length()) {
            throw new IllegalArgumentException("decorator line " + (line + 1) + " is empty");
        }
        return indent;
    }

    private IllegalArgumentException fault(String what) {
        return new IllegalArgumentException("decorator line " + (at + 1) + " \"" + lines.get(at) + "\" " + what);
    }
}
