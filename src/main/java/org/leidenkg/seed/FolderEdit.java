package org.leidenkg.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leidenkg.model.Authority;
import org.leidenkg.model.Organisation;
import org.leidenkg.model.source.SourceFile;
import org.leidenkg.seed.json.JsonText;

/**
 * A seeds folder to which an agenda is added. What is there stays: new files are written beside it, and entries behind
 * those that people wrote.
 */
public final class FolderEdit {
    private static final String LIST = "organisations";
    private static final String EMPTY = "{\n  \"" + LIST + "\": [\n  ]\n}\n";

    private final Path folder;
    private final String text;
    private final Authority authority;
    private final List<Organisation> drafts;
    private final Map<Path, byte[]> files = new LinkedHashMap<>();

    private FolderEdit(Path folder, String text, Authority authority, List<Organisation> drafts) {
        this.folder = folder;
        this.text = text;
        this.authority = authority;
        this.drafts = List.copyOf(drafts);
    }

    /**
     * A folder, which need not be there, nor have an authority file.
     *
     * @throws SeedException when something is wrong with its authority file
     */
    public static FolderEdit open(Path folder) {
        Path file = folder.resolve(SeedFolder.ORGANISATIONS);
        if (!Files.exists(file)) {
            return new FolderEdit(folder, EMPTY, new Authority(List.of(), List.of(), List.of()), List.of());
        }
        SeedProblems problems = new SeedProblems(file);
        AuthorityFile read = AuthorityFile.read(problems);
        return read.authority()
                .map(authority ->
                        new FolderEdit(folder, SeedFile.read(problems).orElseThrow(), authority, read.drafts()))
                .orElseThrow(() -> new SeedException(problems.list()));
    }

    /**
     * Files of an agenda, wherever they are.
     *
     * @throws SeedException when one cannot be read, or is of a kind that never is
     */
    public static List<SourceFile> read(List<Path> paths) {
        List<SeedProblem> problems = new ArrayList<>();
        List<SourceFile> read = new ArrayList<>();
        for (Path path : paths) {
            SeedProblems ofFile = new SeedProblems(path);
            String name = String.valueOf(path.getFileName());
            Optional<OtherDocuments> other = OtherDocuments.find(name);
            if (other.isPresent()) {
                ofFile.add("is " + other.get().shown(), other.get().remedy());
            } else if (SeedFolder.ENDINGS.stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
                ofFile.add(
                        "is of a kind that is not read",
                        "save it as one of " + String.join(", ", SeedFolder.ENDINGS) + ", under a name that ends so");
            } else {
                AgendaText.read(ofFile).ifPresent(read::add);
            }
            problems.addAll(ofFile.list());
        }
        if (!problems.isEmpty()) {
            throw new SeedException(problems);
        }
        return read;
    }

    /**
     * The text of a file of a folder.
     *
     * @throws SeedException when it cannot be read
     */
    public static String text(Path file) {
        SeedProblems problems = new SeedProblems(file);
        return SeedFile.read(problems).orElseThrow(() -> new SeedException(problems.list()));
    }

    /**
     * Puts another text in the place of a file's, in one step.
     *
     * @throws SeedException when the file does not hold the former text any more; then nothing is written
     */
    public static void replace(Path file, String former, String text) {
        if (!text(file).equals(former)) {
            throw new SeedException(List.of(new SeedProblem(
                    file,
                    0,
                    0,
                    "",
                    "was changed meanwhile, and nothing that people may have edited is written over",
                    "make the decision again")));
        }
        try {
            SeedFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + SeedFile.reason(e), e);
        }
    }

    public Authority authority() {
        return authority;
    }

    /** Whether there is a file of a name. */
    public boolean holds(String name) {
        return Files.exists(folder.resolve(name));
    }

    /** Where a file of a name stands. */
    public Path path(String name) {
        return folder.resolve(name).toAbsolutePath().normalize();
    }

    /** The entries of the authority file that are only drafts. */
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

    /**
     * The agenda whose description names a file of this folder.
     *
     * @throws SeedException when something is wrong with that description
     */
    public Optional<AgendaSeed> findAgenda(String file) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        return SeedFolder.list(folder).stream()
                .filter(path -> SeedFolder.isAgenda(String.valueOf(path.getFileName())))
                .map(path -> AgendaFile.read(new SeedProblems(path)))
                .filter(agenda -> agenda.files().contains(file))
                .map(agenda -> agenda.seed().orElseThrow(() -> new SeedException(agenda.allProblems())))
                .findFirst();
    }

    /** Adds objects behind the organisations of the authority file, which is not changed otherwise, to the character. */
    public void addOrganisations(List<String> objects) {
        Path file = folder.resolve(SeedFolder.ORGANISATIONS);
        if (objects.isEmpty()) {
            if (!Files.exists(file)) {
                put(file, text);
            }
            return;
        }
        int end = new JsonText(text).find(LIST).orElseThrow().end() - 1;
        String before = text.substring(0, end).stripTrailing();
        String added = (before.endsWith("[") ? "\n" : ",\n") + String.join(",\n", objects) + "\n  ";
        put(file, before + (text.contains("\r\n") ? added.replace("\n", "\r\n") : added) + text.substring(end));
    }

    /**
     * Adds a file of JSON.
     *
     * @throws SeedException when there is one of that name
     */
    public void addJson(String name, String json) {
        put(free(name), json);
    }

    /**
     * Adds a file of an agenda, unless the very same is there.
     *
     * @throws SeedException when there is another one of that name
     */
    public void addFile(String name, SourceFile file) {
        Path target = folder.resolve(name);
        if (!isThere(target, file)) {
            files.put(free(name), file.bytes());
        }
    }

    private static boolean isThere(Path target, SourceFile file) {
        try {
            return Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), file.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + target, e);
        }
    }

    private Path free(String name) {
        Path path = folder.resolve(name);
        if (Files.exists(path)) {
            throw new SeedException(List.of(new SeedProblem(
                    path,
                    0,
                    0,
                    "",
                    "is there already, and nothing that people may have edited is written over",
                    "give the agenda another slug, or move this file away")));
        }
        return path;
    }

    private void put(Path path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes all that was added; each file appears whole.
     *
     * @return the files that were written
     */
    public List<Path> write() {
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                SeedFile.write(file.getKey(), file.getValue());
                written.add(file.getKey());
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + folder + ": " + SeedFile.reason(e), e);
        }
    }
}
