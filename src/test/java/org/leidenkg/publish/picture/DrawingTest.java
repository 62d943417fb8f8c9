package org.leidenkg.publish.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {
    private static final double WIDTH = 1200;

    /** Crowded more than any city is: so many dots in a few heaps, with names of one to six words. */
    private static Scene crowded(int dots, long seed) {
        Random random = new Random(seed);
        String[] words = {"Stichting", "Leiden", "Wijk", "Onderwijs", "&", "é", "Samenwerkingsverband", "Ü", "WWW", "il"
        };
        List<Scene.Dot> all = new ArrayList<>();
        for (int i = 0; i < dots; i++) {
            StringBuilder name = new StringBuilder("nr " + i);
            for (int word = random.nextInt(6); word > 0; word--) {
                name.append(' ').append(words[random.nextInt(words.length)]);
            }
            double heap = random.nextInt(4) / 2.0 - 0.75;
            all.add(new Scene.Dot(
                    "dot/" + i,
                    i % 5 == 4 ? Scene.Subject.PROJECT : Scene.Subject.ORGANISATION,
                    "dot-" + i,
                    name.toString(),
                    name.toString(),
                    "",
                    Series.at(i % 8),
                    Math.max(1, dots / (i + 1)),
                    Math.max(-1, Math.min(1, heap + random.nextGaussian() / 6)),
                    Math.max(-1, Math.min(1, random.nextGaussian() / 4)),
                    false));
        }
        List<Scene.Line> lines = new ArrayList<>();
        for (int i = 1; i < dots; i++) {
            lines.add(new Scene.Line("dot/0", "dot/" + i, 1.0 / i, 1, false));
        }
        return new Scene(all, lines, List.of());
    }

    private static List<Box> names(Drawing drawing) {
        return drawing.marks().stream()
                .map(Drawing.Mark::label)
                .flatMap(Optional::stream)
                .map(Label::box)
                .toList();
    }

    private static boolean isWithinItsOwn(Drawing.Mark mark, Box name) {
        return mark.label().map(Label::box).filter(name::equals).isPresent() && name.isWithin(mark.box());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 20, 150, 300})
    void noNameLiesOverAnotherOrOverTheDotOfAnotherOrOutside(int dots) {
        for (int seed = 0; seed < 5; seed++) {
            Drawing drawing = Drawing.of(crowded(dots, seed), WIDTH);
            List<Box> names = names(drawing);
            Box paper = new Box(0, 0, drawing.width(), drawing.height());
            for (int i = 0; i < names.size(); i++) {
                Box name = names.get(i);
                assertThat(name.isWithin(paper)).isTrue();
                assertThat(names.subList(i + 1, names.size())).noneMatch(name::overlaps);
                assertThat(drawing.marks()).noneMatch(mark -> mark.box().overlaps(name) && !isWithinItsOwn(mark, name));
            }
            assertThat(names.size() + drawing.unnamed()).isEqualTo(dots);
        }
    }

    @Test
    void whereThereIsRoomEveryDotHasItsName() {
        assertThat(Drawing.of(crowded(12, 3), WIDTH).unnamed()).isZero();
    }

    /** Nine abbreviations, in a row with this much room between them. */
    private static List<String> namesOf(double room) {
        List<Scene.Dot> dots = IntStream.range(0, 9)
                .mapToObj(i -> new Scene.Dot(
                        "dot/" + i,
                        Scene.Subject.ORGANISATION,
                        "dot-" + i,
                        "Universiteit " + i,
                        "U" + i,
                        "",
                        Series.at(0),
                        1,
                        i * room,
                        i % 3 * room,
                        false))
                .toList();
        return Drawing.of(new Scene(dots, List.of(), List.of()), WIDTH).marks().stream()
                .map(Drawing.Mark::label)
                .flatMap(Optional::stream)
                .map(label -> label.lines().get(0).text())
                .toList();
    }

    @Test
    void whereThereIsRoomANameIsWholeAndElsewhereAnAbbreviation() {
        assertThat(namesOf(0.15)).hasSize(9).allMatch(name -> name.startsWith("Universiteit"));
        assertThat(namesOf(0.02))
                .hasSize(9)
                .anyMatch(name -> name.startsWith("Universiteit"))
                .anyMatch(name -> name.matches("U\\d"));
    }

    @Test
    void sizesFillTheirRangeWhateverTheMeasure() {
        Scene shares = new Scene(List.of(dot(0.5), dot(0.125), dot(0)), List.of(), List.of());

        assertThat(Drawing.radiusOf(shares, WIDTH, 0.5)).isEqualTo(2 * Drawing.radiusOf(shares, WIDTH, 0.125));
        assertThat(Drawing.radiusOf(shares, WIDTH, 0)).isPositive();
    }

    private static Scene.Dot dot(double size) {
        return new Scene.Dot("" + size, Scene.Subject.ORGANISATION, "", "", "", "", Series.at(0), size, size, 0, false);
    }

    @Test
    void theMostImportantKeepTheirNamesWhereThereIsNoRoomForAll() {
        Drawing drawing = Drawing.of(crowded(300, 1), WIDTH);

        assertThat(drawing.unnamed()).isPositive();
        assertThat(named(drawing.marks().subList(0, 75)))
                .isGreaterThan(named(drawing.marks().subList(225, 300)));
    }

    private static long named(List<Drawing.Mark> marks) {
        return marks.stream().filter(mark -> mark.label().isPresent()).count();
    }

    @Test
    void dotsDoNotCoverOneAnother() {
        List<Drawing.Mark> marks = Drawing.of(crowded(60, 2), WIDTH).marks();
        for (int i = 0; i < marks.size(); i++) {
            for (int j = i + 1; j < marks.size(); j++) {
                double distance = Math.hypot(
                        marks.get(i).x() - marks.get(j).x(),
                        marks.get(i).y() - marks.get(j).y());
                assertThat(distance)
                        .isGreaterThan(
                                Math.max(marks.get(i).radius(), marks.get(j).radius()));
            }
        }
    }

    @Test
    void dotsInOnePlaceAreMovedApart() {
        List<double[]> places = List.of(new double[] {100, 100}, new double[] {100, 100}, new double[] {100, 100});

        OverlapRemoval.apply(places, List.of(10.0, 10.0, 5.0), new Box(0, 0, 200, 200));

        assertThat(Math.hypot(places.get(0)[0] - places.get(1)[0], places.get(0)[1] - places.get(1)[1]))
                .isGreaterThanOrEqualTo(20);
    }

    @Test
    void theSurfaceOfADotStandsForItsNumber() {
        Scene scene = crowded(100, 0);
        double large = Drawing.radiusOf(scene, 1200, 100);

        assertThat(Drawing.radiusOf(scene, 1200, 25)).isEqualTo(large / 2);
    }

    @Test
    void aSceneWithoutDotsIsAnEmptyPaper() {
        Drawing drawing = Drawing.of(new Scene(List.of(), List.of(), List.of()), WIDTH);

        assertThat(drawing.marks()).isEmpty();
        assertThat(drawing.height()).isPositive();
    }

    @Test
    void longNamesAreBrokenAndCut() {
        assertThat(Wrapping.atMost(2, "Stichting Openbaar Primair en Speciaal Onderwijs Leiden", 11, 132))
                .hasSize(2)
                .allSatisfy(line -> assertThat(TextWidth.of(line, 11)).isLessThanOrEqualTo(132))
                .last()
                .asString()
                .endsWith("…");
        assertThat(Wrapping.atMost(2, "GL", 11, 132)).containsExactly("GL");
    }
}
