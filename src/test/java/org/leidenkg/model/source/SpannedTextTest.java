package org.leidenkg.model.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpannedTextTest {
    private static final SourceText SOURCE = new SourceText("test.txt", "T: GL,\nUL en  HsL\n");
    private static final SpannedText WHOLE = SpannedText.of(SOURCE);

    @Test
    void spansBreakAtLinesAndLeaveOutWhiteSpaceAtTheirEnds() {
        assertThat(WHOLE.spans()).containsExactly(new SourceSpan(0, 6), new SourceSpan(7, 17));
    }

    @Test
    void aPieceKnowsItsPlace() {
        assertThat(WHOLE.sub(3, 5).toString()).isEqualTo("GL");
        assertThat(WHOLE.sub(3, 5).spans()).containsExactly(new SourceSpan(3, 5));
        assertThat(WHOLE.sub(7, 17).sub(7, 10).spans()).containsExactly(new SourceSpan(14, 17));
    }

    @Test
    void insertedCharactersHaveNoPlace() {
        SpannedText joined = SpannedText.concat(List.of(WHOLE.sub(3, 5), SpannedText.inserted(" "), WHOLE.sub(7, 9)));

        assertThat(joined.toString()).isEqualTo("GL UL");
        assertThat(joined.spans()).containsExactly(new SourceSpan(3, 5), new SourceSpan(7, 9));
        assertThat(joined.sourceOffset(2)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomPiecesKeepTheirPlaces(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append("ab \ncd".charAt(random.nextInt(6)));
        }
        SourceText source = new SourceText("random.txt", text.toString());
        SpannedText piece = SpannedText.of(source);
        for (int i = 0; i < 6 && piece.length() > 2; i++) {
            int start = random.nextInt(piece.length() / 2);
            int end = start + 1 + random.nextInt(piece.length() - start - 1);
            SpannedText left = piece.sub(start, (start + end) / 2);
            SpannedText right = piece.sub((start + end) / 2, end);
            piece = SpannedText.concat(List.of(left, right));
        }
        for (int i = 0; i < piece.length(); i++) {
            assertThat(source.text().charAt(piece.sourceOffset(i))).isEqualTo(piece.charAt(i));
        }
        for (SourceSpan span : piece.spans()) {
            assertThat(source.exact(span))
                    .doesNotContain("\n")
                    .isEqualTo(source.exact(span).strip());
        }
    }

    @Test
    void linesAndCodePointsAreCounted() {
        SourceText source = new SourceText("x.txt", "a😀b\nc");

        assertThat(source.line(0)).isEqualTo(1);
        assertThat(source.line(5)).isEqualTo(2);
        assertThat(source.lineText(0)).isEqualTo("a😀b");
        assertThat(source.lineText(5)).isEqualTo("c");
        assertThat(source.codePoint(3))
                .as("the emoji is two chars and one code point")
                .isEqualTo(2);
        assertThat(source.sha256()).isEqualTo("cfbc1a231cbe60f1663a7aaefb693f750788dd34f966361fc535bfca34754e88");
    }
}
