package org.leidenkg.publish;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.eclipse.rdf4j.model.IRI;

/** How IRIs and texts are written in JSON-LD under a context that holds nothing but prefixes. */
final class JsonLdNames {
    private static final HexFormat HEX = HexFormat.of();

    private final Set<String> prefixes;
    private final Map<String, String> prefixOf = new HashMap<>();

    /**
     * @param context namespaces by prefix; each ends in a delimiter, because JSON-LD 1.1 takes no other plain term as a prefix
     */
    JsonLdNames(SortedMap<String, String> context) {
        prefixes = Set.copyOf(context.keySet());
        context.forEach((prefix, namespace) -> prefixOf.putIfAbsent(namespace, prefix));
    }

    /** The IRI with its prefix where it has one. Fails if a reader would take its scheme for a prefix. */
    String compact(IRI iri) {
        String text = iri.stringValue();
        int cut = Math.max(text.lastIndexOf('#'), Math.max(text.lastIndexOf('/'), text.lastIndexOf(':'))) + 1;
        String prefix = prefixOf.get(text.substring(0, cut));
        if (prefix != null && cut < text.length()) {
            return prefix + ":" + text.substring(cut);
        }
        int colon = text.indexOf(':');
        String scheme = text.substring(0, colon);
        if (prefixes.contains(scheme) && !text.startsWith("//", colon + 1)) {
            throw new DumpException("JSON-LD would read the scheme of <" + text + "> as the prefix \"" + scheme
                    + "\": give that prefix another name");
        }
        return text;
    }

    /** A JSON string with its quotes. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 8).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x7F) {
                        json.append("\\u").append(HEX.toHexDigits(c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}
