package org.leidenkg.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leidenkg.model.Role;

/**
 * What a careful person reads in a city's file, project by project, as {@code truth.txt} has it: a line
 * {@code code | title | theme | from..until}, and under it the parties that lead (L) and take part (P). A party is the key
 * of an organisation, {@code ~} and the key of a group, or {@code ?} and the words of one that is not known; {@code …}
 * stands for an open list.
 */
record Truth(List<Project> projects) {
    Truth {
        projects = List.copyOf(projects);
    }

    /** @param parties each as {@code lead key} or {@code partner key} */
    record Project(String code, String title, String theme, String dates, List<String> parties, boolean openEnded) {
        Project {
            parties = List.copyOf(parties);
        }

        /** The parties that are organisations of the authority file. */
        List<String> organisations() {
            return parties.stream()
                    .filter(p -> !p.contains("?") && !p.contains("~"))
                    .toList();
        }
    }

    static Truth read(Path file) throws IOException {
        List<Project> projects = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("|")) {
                projects.add(project(lines.get(i).split("\\|", -1), lines.get(i + 1), lines.get(i + 2)));
            }
        }
        return new Truth(projects);
    }

    private static Project project(String[] head, String leads, String partners) {
        List<String> parties = new ArrayList<>(parties(Role.LEAD, leads));
        parties.addAll(parties(Role.PARTNER, partners));
        String open = party(Role.PARTNER, "…");
        boolean openEnded = parties.removeIf(open::equals);
        return new Project(head[0].strip(), head[1].strip(), head[2].strip(), head[3].strip(), parties, openEnded);
    }

    private static List<String> parties(Role role, String line) {
        String mark = role == Role.LEAD ? "L" : "P";
        if (!line.startsWith(mark)) {
            throw new IllegalArgumentException("begins not with " + mark + ": " + line);
        }
        String keys = line.substring(1).strip();
        return keys.isEmpty()
                ? List.of()
                : List.of(keys.split("; ")).stream()
                        .map(key -> party(role, key))
                        .toList();
    }

    static String party(Role role, String key) {
        return role.name().toLowerCase(Locale.ROOT) + " " + key;
    }
}
