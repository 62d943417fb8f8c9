package org.leidenkg.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leidenkg.model.Correction;
import org.leidenkg.model.source.SourceSpan;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.model.source.SpannedText;

/** Applies editorial corrections; what they leave unchanged keeps its place in the source. */
final class Corrector {
    private final SourceText source;

    Corrector(SourceText source) {
        this.source = source;
    }

    /** The corrections with the places they apply to, in text order. */
    List<Correction.Applied> locate(List<Correction> corrections) throws CorrectionException {
        if (corrections.size() > 1
                && corrections.stream().noneMatch(c -> source.text().contains(c.text()))) {
            throw new CorrectionException(List.of(ofAnotherAgenda(corrections)));
        }
        List<CorrectionException.Problem> problems = new ArrayList<>();
        List<Correction.Applied> located = new ArrayList<>();
        for (Correction correction : corrections) {
            int at = source.text().indexOf(correction.text());
            int again = at < 0 ? -1 : source.text().indexOf(correction.text(), at + 1);
            if (at < 0) {
                problems.add(
                        new CorrectionException.Problem(
                                correction,
                                source.name() + " does not hold the text \"" + shown(correction) + "\"",
                                "copy it exactly as it stands there (a line break is written \\n), or take the correction out"));
            } else if (again >= 0) {
                problems.add(new CorrectionException.Problem(
                        correction,
                        source.name() + " holds the text \"" + shown(correction) + "\" more than once (lines "
                                + source.line(at) + " and " + source.line(again) + ")",
                        "take more of the words around it into the correction's text and into what it reads"));
            } else {
                located.add(new Correction.Applied(
                        correction, new SourceSpan(at, at + correction.text().length())));
            }
        }
        located.sort(Comparator.comparing(Correction.Applied::span));
        for (int i = 1; i < located.size(); i++) {
            if (located.get(i).span().start() < located.get(i - 1).span().end()) {
                problems.add(new CorrectionException.Problem(
                        located.get(i).correction(),
                        "overlaps the correction of \""
                                + shown(located.get(i - 1).correction()) + "\" in "
                                + source.name() + " (line "
                                + source.line(located.get(i).span().start()) + ")",
                        "make one correction of the two"));
            }
        }
        if (!problems.isEmpty()) {
            throw new CorrectionException(problems);
        }
        return located;
    }

    private CorrectionException.Problem ofAnotherAgenda(List<Correction> corrections) {
        return new CorrectionException.Problem(
                corrections.get(0),
                source.name() + " holds the text of none of the " + corrections.size()
                        + " corrections, so that they look like those of another agenda; the first is of \""
                        + shown(corrections.get(0)) + "\"",
                "take the corrections out if the description was copied, and the local names of the other city too");
    }

    /** The source with the corrections in it. */
    SpannedText apply(List<Correction.Applied> located) {
        SpannedText whole = SpannedText.of(source);
        List<SpannedText> pieces = new ArrayList<>();
        int at = 0;
        for (Correction.Applied applied : located) {
            pieces.add(whole.sub(at, applied.span().start()));
            pieces.addAll(align(
                    whole.sub(applied.span().start(), applied.span().end()),
                    applied.correction().reads()));
            at = applied.span().end();
        }
        pieces.add(whole.sub(at, whole.length()));
        return SpannedText.concat(pieces);
    }

    private static String shown(Correction correction) {
        return correction.text().replace("\n", "\\n");
    }

    /** What the correction reads, with the characters of the longest common subsequence kept in their places. */
    private static List<SpannedText> align(SpannedText written, String reads) {
        int[][] common = new int[written.length() + 1][reads.length() + 1];
        for (int i = written.length() - 1; i >= 0; i--) {
            for (int j = reads.length() - 1; j >= 0; j--) {
                common[i][j] = written.charAt(i) == reads.charAt(j)
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<SpannedText> pieces = new ArrayList<>();
        int i = 0;
        for (int j = 0; j < reads.length(); j++) {
            while (i < written.length() && common[i + 1][j] == common[i][j] && common[i][j] > common[i][j + 1]) {
                i++;
            }
            boolean kept = i < written.length()
                    && written.charAt(i) == reads.charAt(j)
                    && common[i][j] == common[i + 1][j + 1] + 1;
            pieces.add(kept ? written.sub(i, i + 1) : SpannedText.inserted(reads.substring(j, j + 1)));
            if (kept) {
                i++;
            }
        }
        return pieces;
    }
}
