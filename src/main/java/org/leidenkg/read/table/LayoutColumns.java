package org.leidenkg.read.table;

import java.util.ArrayList;
import java.util.List;
import org.leidenkg.model.source.SpannedText;
import org.leidenkg.read.table.LayoutTable.Piece;

/**
 * Where the columns of a page begin.
 *
 * @param starts of the columns, from left to right; the first is 0
 */
record LayoutColumns(List<Integer> starts) {
    /** How far from its place in most lines a word may begin or end. */
    private static final int SLACK = 8;

    LayoutColumns {
        starts = List.copyOf(starts);
    }

    /**
     * Each column begins between its neighbour's label and the end of its own, where fewest lines are broken: not
     * within a word, and rather where a wide gap ends.
     */
    static LayoutColumns of(List<Piece> labels, List<SpannedText> body) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 1; i < labels.size(); i++) {
            int from = Math.max(labels.get(i - 1).start() + 1, starts.get(i - 1) + 1);
            int to = labels.get(i).start();
            starts.add(best(from, Math.max(from, to), body));
        }
        return new LayoutColumns(starts);
    }

    private static int best(int from, int to, List<SpannedText> body) {
        int best = to;
        int least = Integer.MAX_VALUE;
        for (int at = to; at >= from; at--) {
            int broken = 0;
            for (SpannedText line : body) {
                broken += isBroken(line, at) ? 2 : isInGap(line, at) ? 0 : 1;
            }
            if (broken < least) {
                least = broken;
                best = at;
            }
        }
        return best;
    }

    /** Whether a cut would fall within a word. */
    private static boolean isBroken(SpannedText line, int at) {
        return at < line.length() && at > 0 && line.charAt(at) != ' ' && line.charAt(at - 1) != ' ';
    }

    /** Whether a cut falls into, or at the end of, a gap that parts columns. */
    private static boolean isInGap(SpannedText line, int at) {
        return at >= line.length()
                || (line.charAt(at - 1) == ' ' && (at < 2 || line.charAt(at - 2) == ' ' || line.charAt(at) == ' '));
    }

    /** The words of a line in each column. */
    List<SpannedText> cut(SpannedText line) {
        List<SpannedText> cells = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= starts.size(); i++) {
            int to = i < starts.size() ? Math.max(from, near(line, starts.get(i))) : line.length();
            cells.add(line.sub(Math.min(from, line.length()), Math.min(to, line.length()))
                    .strip());
            from = to;
        }
        return cells;
    }

    /** Where a line parts two columns: at their border, or where that falls within words, at the nearest gap. */
    private static int near(SpannedText line, int start) {
        if (start >= line.length() || isInGap(line, start)) {
            return start;
        }
        for (int width = 2; width > 0; width--) {
            for (int distance = 1; distance <= SLACK; distance++) {
                for (int at : List.of(start - distance, start + distance)) {
                    if (at > 0 && at < line.length() && endsGap(line, at, width)) {
                        return at;
                    }
                }
            }
            if (!isBroken(line, start)) {
                return start;
            }
        }
        return start;
    }

    private static boolean endsGap(SpannedText line, int at, int width) {
        return line.charAt(at) != ' ' && at >= width && line.sub(at - width, at).isBlank();
    }

    /** How many borders of columns a piece of a line goes over. */
    long crossed(Piece piece) {
        return starts.stream()
                .filter(s -> piece.start() < s - 1 && s + 1 < piece.end())
                .count();
    }
}
