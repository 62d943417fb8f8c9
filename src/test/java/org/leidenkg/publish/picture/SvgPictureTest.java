package org.leidenkg.publish.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.leidenkg.SmallNetwork;
import org.leidenkg.model.Level;
import org.leidenkg.model.network.Excerpt;
import org.leidenkg.model.network.Measure;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.Weight;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgPictureTest {
    private static final Network WHOLE = SmallNetwork.network(Level.AS_NAMED);
    private static final Excerpt ALL = Excerpt.of(WHOLE, Weight.RAW, 100, 100);
    private static final Palette KINDS = Palette.of(Colouring.SECTOR, WHOLE, ALL.members());

    private static Scene organisations() {
        return Scene.ofOrganisations(ALL, Measure.PROJECTS, KINDS, new PlainWording());
    }

    private static byte[] file(Scene scene) {
        return SvgPicture.file(scene, 1200, PlainWording.CAPTIONS, "nl");
    }

    private static Document parse(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @Test
    void itIsSvgWithTitleAndDescription() throws Exception {
        Document document = parse(file(organisations()));
        Element root = document.getDocumentElement();

        assertThat(root.getLocalName()).isEqualTo("svg");
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title");
        assertThat(elements(document, "title").get(0).getTextContent()).isEqualTo("Wie & wie");
        assertThat(elements(document, "desc").get(0).getTextContent()).isEqualTo("Een <netwerk>");
    }

    @Test
    void everyOrganisationAndPairIsInIt() throws Exception {
        Document document = parse(file(organisations()));

        assertThat(elements(document, "title"))
                .extracting(Element::getTextContent)
                .anySatisfy(title -> assertThat(title).startsWith("Gemeente Leiden: "));
        assertThat(elements(document, "title")).hasSize(WHOLE.nodes().size() + 1);
        assertThat(elements(document, "line").stream().filter(line -> line.hasAttribute("stroke-opacity")))
                .hasSameSizeAs(WHOLE.edges());
    }

    @Test
    void itLoadsNothingAndRunsNothing() {
        String text = new String(file(organisations()), StandardCharsets.UTF_8);

        assertThat(text).doesNotContain("href", "url(", "@import", "<script", " style=");
    }

    @Test
    void whatHasAColourInTheLightHasOneInTheDark() {
        String text = new String(file(organisations()), StandardCharsets.UTF_8);
        String dark = text.substring(text.indexOf("<style>"), text.indexOf("</style>"));

        for (String name : List.of("paper", "ink", "faint", "halo", "dots", "ties", "ring", "rule", "s0", "s7")) {
            assertThat(dark).contains("." + name);
        }
    }

    @Test
    void theSameNetworkGivesTheSameBytes() {
        assertThat(file(organisations())).isEqualTo(file(organisations()));
    }

    @Test
    void groupsDifferInFormAsWellAsInColour() {
        assertThat(Series.all()).extracting(Series::shape).doesNotHaveDuplicates();
        assertThat(Series.all()).extracting(Series::light).doesNotHaveDuplicates();
        assertThat(Series.all()).extracting(Series::dark).doesNotHaveDuplicates();
        assertThat(Series.scale()).extracting(Series::shape).doesNotHaveDuplicates();
    }

    @Test
    void coloursStandOutFromThePaper() {
        for (Series series :
                Stream.concat(Series.all().stream(), Series.scale().stream()).toList()) {
            assertThat(contrast(series.light(), PictureStyle.PAPER))
                    .as(series.light())
                    .isGreaterThan(3);
            assertThat(contrast(series.dark(), "#11161d")).as(series.dark()).isGreaterThan(3);
        }
    }

    /** WCAG 2.2, contrast ratio. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    @Test
    void aGroupLooksTheSameWhateverAFilterLeaves() {
        Network.Node lumc = java.util.Objects.requireNonNull(WHOLE.nodesBySlug().get("lumc"));
        Scene only = Scene.ofOrganisations(
                new Excerpt(
                        Level.AS_NAMED,
                        List.of(new Excerpt.Member(lumc, 1, 0, java.math.BigDecimal.ZERO)),
                        List.of(),
                        1,
                        0),
                Measure.PROJECTS,
                KINDS,
                new PlainWording());

        assertThat(only.dots().get(0).series())
                .isEqualTo(organisations().dots().stream()
                        .filter(dot -> dot.slug().equals("lumc"))
                        .findFirst()
                        .orElseThrow()
                        .series());
    }

    @Test
    void projectsStandAmongTheirOrganisations() {
        Scene scene = Scene.ofProjects(ALL, WHOLE.consortia(), Measure.PROJECTS, KINDS, new PlainWording());

        assertThat(scene.dots().stream().filter(dot -> dot.subject() == Scene.Subject.PROJECT))
                .hasSameSizeAs(WHOLE.consortia());
        assertThat(scene.lines())
                .hasSize(WHOLE.consortia().stream()
                        .mapToInt(c -> c.parts().size())
                        .sum());
        assertThat(scene.lines().stream().filter(Scene.Line::lead)).isNotEmpty();
    }

    @Test
    void aNetworkThatIsTooLargeIsReducedToItsStrongest() {
        Excerpt excerpt = Excerpt.of(WHOLE, Weight.RAW, 2, 1);

        assertThat(excerpt.isReduced()).isTrue();
        assertThat(excerpt.members())
                .extracting(member -> member.node().slug())
                .containsExactly("gemeente-leiden", "lumc");
        assertThat(excerpt.ties())
                .containsExactly(new Excerpt.Tie("gemeente-leiden", "lumc", 1, java.math.BigDecimal.ONE));
        assertThat(excerpt.organisations()).isEqualTo(WHOLE.nodes().size());
        assertThat(excerpt.pairs()).isEqualTo(WHOLE.edges().size());
    }

    @Test
    void onAPageEveryDotIsALink() {
        Scene scene = organisations();
        String svg = PagePicture.svg(
                Drawing.of(scene, 1200), PlainWording.CAPTIONS, "network", dot -> "/doc/organisation/" + dot.slug());

        assertThat(svg).startsWith("<svg id=\"network\"").contains("href=\"/doc/organisation/lumc\"");
        assertThat(svg.split("<a ", -1)).hasSize(scene.dots().size() + 1);
    }
}
