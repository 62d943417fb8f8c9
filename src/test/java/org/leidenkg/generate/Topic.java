package org.leidenkg.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * A theme of an invented agenda.
 *
 * @param sections the parts of it under headings of their own; where there are none, all rows stand under the theme's
 * @param rows how many rows it has, those of the sections among them
 */
record Topic(String code, String nl, String en, List<Section> sections, int rows) {
    private static final int[] SHARES = {32, 24, 14, 30};

    /** A part of a theme. */
    record Section(String key, String nl, String en) {}

    Topic {
        sections = List.copyOf(sections);
    }

    String heading() {
        return code + ". " + nl;
    }

    /** How many rows stand under one of its sections. */
    int rowsOf(int section) {
        return rows / sections.size() + (section < rows % sections.size() ? 1 : 0);
    }

    /** The themes of an agenda of that many rows; none is without rows. */
    static List<Topic> of(int rows) {
        List<Topic> topics = new ArrayList<>();
        int left = rows;
        int shares = 100;
        for (int i = 0; i < SHARES.length && left > 0; i++) {
            int own = i == SHARES.length - 1 ? left : Math.max(1, left * SHARES[i] / shares);
            topics.add(of(i, own));
            left -= own;
            shares -= SHARES[i];
        }
        return topics;
    }

    private static Topic of(int i, int rows) {
        String code = Integer.toString(i + 1);
        return switch (i) {
            case 0 -> new Topic(code, "Gezondheid & Welzijn", "Health & Well-being", List.of(), rows);
            case 1 ->
                new Topic(code, "Biodiversiteit & Duurzaamheid", "Biodiversity & Sustainability", List.of(), rows);
            case 2 -> new Topic(code, "Cultureel erfgoed", "Cultural heritage", List.of(), rows);
            default -> new Topic(code, "Kennisstad breed", "Knowledge city as a whole", sections(rows), rows);
        };
    }

    private static List<Section> sections(int rows) {
        return rows < 2
                ? List.of()
                : List.of(
                        new Section("vlaggenschepen", "Vlaggenschepen", "Flagships"),
                        new Section("kennisinfrastructuur", "Kennisinfrastructuur", "Knowledge infrastructure"));
    }
}
