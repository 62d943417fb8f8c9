package org.leidenkg.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.leidenkg.model.Authority;
import org.leidenkg.model.Role;

/** Writes the parties' column of a row, in one of the many ways in which such cells are written. */
final class CellPrinter {
    private static final List<String> COLONS = List.of(": ", ":", " : ", "; ", ". ");
    /** What OCR makes of a colon before a capital. */
    private static final List<String> DAMAGED = List.of(".", ". ", ",", ", ", " . ");

    private static final int BY_LINES = 4;
    private static final List<String> COMMAS = List.of(", ", ", ", ",", " , ", ",  ");

    private final Authority authority;
    private final Set<Layout> byLines;
    private final Random random;
    private final UnaryOperator<String> noise;

    /**
     * A printer of cells.
     *
     * @param byLines the layouts in which line breaks alone may part a list
     */
    CellPrinter(Authority authority, Set<Layout> byLines, Random random, UnaryOperator<String> noise) {
        this.authority = authority;
        this.byLines = byLines;
        this.random = random;
        this.noise = noise;
    }

    /** Whether a row's columns stand apart or run together on each line. */
    enum Layout {
        BLOCKS,
        FLATTENED
    }

    /** The parties of a row in the order in which they are printed. */
    static List<Golden.Party> inOrder(Golden.Project row) {
        return Stream.concat(leads(row).stream(), partners(row).stream()).toList();
    }

    private static List<Golden.Party> leads(Golden.Project row) {
        return row.parties().stream()
                .filter(p -> p.role() == Role.LEAD || isTogether(p))
                .sorted((a, b) -> Boolean.compare(isTogether(a), isTogether(b)))
                .toList();
    }

    private static List<Golden.Party> partners(Golden.Project row) {
        return row.parties().stream()
                .filter(p -> p.role() == Role.PARTNER && !isTogether(p))
                .toList();
    }

    /** The lines of the column, none wider than the width unless a word is; parties carry {@link PlaceMarks}. */
    List<String> print(Golden.Project row, int width, Layout layout) {
        List<Golden.Party> leads = leads(row);
        List<Golden.Party> partners = partners(row);
        List<String> lines = new ArrayList<>();
        if (!leads.isEmpty()) {
            lines.addAll(cell("T", leads, false, width, layout));
        }
        if (!partners.isEmpty() || (!leads.isEmpty() && random.nextInt(4) == 0)) {
            lines.addAll(cell("P", partners, row.openEnded(), width, layout));
        }
        return lines;
    }

    /** The words of the cell of those that lead, and of the others', without marks; empty where there are none. */
    List<String> words(Golden.Project row, Layout layout) {
        return List.of(
                words(leads(row), false, layout),
                partners(row).isEmpty() ? "" : words(partners(row), row.openEnded(), layout));
    }

    private String words(List<Golden.Party> parties, boolean open, Layout layout) {
        List<String> pieces = parties.stream().map(this::piece).toList();
        return list(parties, pieces, layout) + (open ? separator() + open() : "");
    }

    private List<String> cell(String mark, List<Golden.Party> parties, boolean open, int width, Layout layout) {
        String words = words(parties, open, layout);
        boolean capital = Character.isUpperCase(PlaceMarks.firstOf(words));
        String colon = capital && random.nextInt(6) == 0
                ? DAMAGED.get(words.length() % DAMAGED.size())
                : COLONS.get(random.nextInt(COLONS.size()));
        return Wrap.lines((mark + colon + words).strip(), width);
    }

    private String list(List<Golden.Party> parties, List<String> pieces, Layout layout) {
        int style = random.nextInt(8);
        style = style == BY_LINES && !byLines.contains(layout) ? 0 : style;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0) {
                text.append(joint(parties.get(i - 1), parties.get(i), style, i == pieces.size() - 1));
            }
            text.append(pieces.get(i));
        }
        return text.toString();
    }

    private String joint(Golden.Party before, Golden.Party after, int style, boolean last) {
        if (after.relation().startsWith("o.l.v")) {
            return " o.l.v. ";
        }
        if (isTogether(after)) {
            return isTogether(before) ? ", " : ", in nauwe samenwerking met ";
        }
        boolean unitFollows = before.party().indexOf(':') < 0
                && after.party().indexOf(':') < 0
                && authority.isWithin(after.party(), before.party());
        return switch (style) {
            case 0, 1 -> last ? " en " : separator();
            case 2 -> "; ";
            case 3 -> unitFollows ? ", " : " / ";
            case BY_LINES -> "\n";
            default -> separator();
        };
    }

    private String separator() {
        return COMMAS.get(random.nextInt(COMMAS.size()));
    }

    private String open() {
        return List.of("e.a.", "etc.", "en anderen", "enz.").get(random.nextInt(4));
    }

    private String piece(Golden.Party party) {
        String words = PlaceMarks.around(noise.apply(party.words()));
        if (party.doubtful()) {
            words += "?";
        }
        if (party.during().startsWith("..")) {
            words += " (tot " + party.during().substring(2, 6) + ")";
        } else if (party.during().endsWith("..")) {
            words += " (vanaf " + party.during().substring(0, 4) + ")";
        }
        return words;
    }

    private static boolean isTogether(Golden.Party party) {
        return party.relation().contains("samenwerking");
    }
}
