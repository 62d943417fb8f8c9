package org.leidenkg.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leidenkg.model.Authority;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.UnnamedParty;
import org.leidenkg.text.Confusions;
import org.leidenkg.text.TypoDistance;

class SimilarityTest {
    private static final String LETTERS = "aabcdeeefghiiklmnnoprstuvwz19";

    /** Names of every length, and damaged ones: what letters rule out at once is not nearer than what is found. */
    @Test
    void nothingThatIsNearerIsRuledOut() {
        Random random = new Random(17);
        List<String> names =
                IntStream.range(0, 300).mapToObj(i -> name(random, 5 + i % 50)).toList();
        Similarity similarity = new Similarity(new NameIndex(authority(names)), Optional.empty());
        int accepted = 0;
        for (int i = 0; i < 200; i++) {
            String words = names.get(random.nextInt(names.size()));
            for (int changes = random.nextInt(6); changes > 0; changes--) {
                words = damaged(words, random);
            }
            List<Similarity.Match> found = similarity.near(words);
            double nearest = nearest(words, names);
            if (nearest < 0.5) {
                assertThat(found).as(words).isNotEmpty();
            }
            if (!found.isEmpty()) {
                assertThat(found.get(0).cost()).as(words).isEqualTo(nearest);
                accepted += found.get(0).accepted() ? 1 : 0;
            }
        }
        assertThat(accepted).isBetween(50, 150);
    }

    private static double nearest(String words, List<String> names) {
        String letters = Similarity.letters(words);
        return names.stream()
                .mapToDouble(name -> Similarity.DISTANCE.between(letters, Similarity.letters(name), TypoDistance.NONE))
                .min()
                .orElseThrow();
    }

    private static String name(Random random, int length) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < length; i++) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return name.toString();
    }

    /** A letter lost, added, doubled, changed, taken for another by OCR, or two in each other's place. */
    private static String damaged(String words, Random random) {
        StringBuilder damaged = new StringBuilder(words);
        int at = random.nextInt(words.length() - 1);
        char other = LETTERS.charAt(random.nextInt(LETTERS.length()));
        switch (random.nextInt(6)) {
            case 0 -> damaged.deleteCharAt(at);
            case 1 -> damaged.insert(at, other);
            case 2 -> damaged.insert(at, words.charAt(at));
            case 3 -> damaged.setCharAt(at, other);
            case 4 -> damaged.setCharAt(at, Confusions.fold(words.charAt(at)));
            default -> damaged.insert(at + 2, words.charAt(at)).deleteCharAt(at);
        }
        return damaged.toString();
    }

    private static Authority authority(List<String> names) {
        List<UnnamedParty> parties = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            parties.add(new UnnamedParty(
                    "party" + i,
                    new LocalText(names.get(i), names.get(i)),
                    "group",
                    List.of(names.get(i)),
                    Optional.empty()));
        }
        return new Authority(List.of(), parties, List.of());
    }
}
