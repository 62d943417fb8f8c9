package org.leidenkg.seed;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file of a seeds folder that has no name by which anything reads it: most likely it is meant to be read. */
final class UnreadFile {
    private static final String MESSAGE = "is read by nothing";

    /** Hidden files and what editors leave behind, an explanation of the folder, and the truth that invented seeds come with. */
    private static final Pattern TOLERATED =
            Pattern.compile("\\..*|~\\$.*|#.*#|.*~|.*\\.(?:bak|orig|swp)|README(?:\\..*)?|truth\\.csv");

    private UnreadFile() {}

    /** What is wrong with a file that none of the folder's readers takes; empty for one that may lie there. */
    static Optional<SeedProblem> problem(Path file, String name) {
        return TOLERATED.matcher(name).matches() ? Optional.empty() : Optional.of(unread(file, remedy(name)));
    }

    /** What is wrong with an agenda's file that no description names. */
    static SeedProblem undescribed(Path file, String name) {
        return name.endsWith(".json.txt")
                ? unread(file, renameTo(name.substring(0, name.length() - ".txt".length())))
                : unread(
                        file,
                        "describe it in " + Quote.of(name.substring(0, name.lastIndexOf('.')) + ".json") + " with "
                                + Quote.of("\"text\": \"" + name + "\"")
                                + ", which ./leidenkg draft does, or move it out"
                                + " of the folder");
    }

    private static SeedProblem unread(Path file, String remedy) {
        return new SeedProblem(file, 0, 0, "", MESSAGE, remedy);
    }

    private static String remedy(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        String ending = plain.substring(plain.lastIndexOf('.') + 1);
        String bare = plain.endsWith(".json.txt") ? plain.substring(0, plain.length() - ".txt".length()) : plain;
        Optional<String> meant = Nearest.of(bare, List.of(SeedFolder.ORGANISATIONS, DatasetInfoFile.NAME));
        if (meant.isPresent()) {
            return renameTo(meant.get());
        }
        Optional<OtherDocuments> other = OtherDocuments.find(plain);
        if (other.isPresent()) {
            return other.get().remedy() + "; move this file out of the folder";
        }
        if (ending.equals("json") || SeedFolder.ENDINGS.contains("." + ending)) {
            return SeedFolder.isAgenda(bare) || SeedFolder.isAgendaText(bare)
                    ? renameTo(bare)
                    : renameTo("agenda-" + bare) + " if it belongs to an agenda, or move it out of the folder";
        }
        return "move it out of the folder, or hide it with a dot before its name";
    }

    private static String renameTo(String name) {
        return "rename it to " + Quote.of(name);
    }
}
