package org.leidenkg.seed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.leidenkg.model.Authority;
import org.leidenkg.model.Organisation;

/**
 * The {@code organisations.json} of a folder, to which entries are added behind those that are there. What people wrote
 * stays as it is, to the character.
 */
public final class AuthorityEdit {
    private static final String LIST = "organisations";
    private static final String EMPTY = "{\n  \"" + LIST + "\": [\n  ]\n}\n";

    private final Path file;
    private final String text;
    private final Authority authority;
    private final List<Organisation> drafts;

    private AuthorityEdit(Path file, String text, Authority authority, List<Organisation> drafts) {
        this.file = file;
        this.text = text;
        this.authority = authority;
        this.drafts = List.copyOf(drafts);
    }

    /**
     * The file as it is now; one without entries where there is none.
     *
     * @throws SeedException when something is wrong with it
     */
    public static AuthorityEdit open(Path folder) {
        Path file = folder.resolve(SeedFolder.ORGANISATIONS);
        if (!Files.exists(file)) {
            return new AuthorityEdit(file, EMPTY, new Authority(List.of(), List.of(), List.of()), List.of());
        }
        SeedProblems problems = new SeedProblems(file);
        AuthorityFile read = AuthorityFile.read(problems);
        return read.authority()
                .map(authority ->
                        new AuthorityEdit(file, SeedFile.read(problems).orElseThrow(), authority, read.drafts()))
                .orElseThrow(() -> new SeedException(problems.list()));
    }

    public Path file() {
        return file;
    }

    public Authority authority() {
        return authority;
    }

    /** The entries that are only drafts. */
    public List<Organisation> drafts() {
        return drafts;
    }

    /** The keys that no new entry may have. */
    public Set<String> keys() {
        Set<String> keys = new HashSet<>();
        authority.organisations().forEach(o -> keys.add(o.key()));
        drafts.forEach(d -> keys.add(d.key()));
        authority.unnamedParties().forEach(u -> keys.add(u.key()));
        authority.ambiguousNames().forEach(a -> keys.add(a.key()));
        return keys;
    }

    /** The file's text with further organisations, each a field a line. */
    public String with(List<? extends Map<String, ?>> entries) {
        if (entries.isEmpty()) {
            return text;
        }
        int end = endOfList();
        String before = text.substring(0, end).stripTrailing();
        String added = entries.stream()
                .map(entry -> JsonLayout.of(entry, "    "))
                .collect(Collectors.joining(",\n", before.endsWith("[") ? "\n" : ",\n", "\n  "));
        return before + (text.contains("\r\n") ? added.replace("\n", "\r\n") : added) + text.substring(end);
    }

    /** Where the bracket stands that closes the list. */
    private int endOfList() {
        int start = text.charAt(0) == SeedFile.BYTE_ORDER_MARK ? 1 : 0;
        try (JsonParser parser = new JsonFactory().createParser(text.substring(start))) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals(LIST);
                parser.nextToken();
                parser.skipChildren();
                if (found) {
                    return start + (int) parser.currentTokenLocation().getCharOffset();
                }
            }
            throw new IllegalStateException(file + " was read and has no list");
        } catch (IOException e) {
            throw new IllegalStateException(file + " was read and is no JSON", e);
        }
    }
}
