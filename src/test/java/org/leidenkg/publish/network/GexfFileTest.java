package org.leidenkg.publish.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leidenkg.SmallNetwork;
import org.leidenkg.model.Level;
import org.leidenkg.model.network.Weight;
import org.leidenkg.publish.Files;
import org.xml.sax.SAXException;

class GexfFileTest {
    /** Fails on what is against the rules of the format. */
    private static void validate(String gexf) throws SAXException, IOException {
        Source[] rules = {rules("gexf-1.3-viz-rules.xsd"), rules("gexf-1.3-rules.xsd")};
        Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(rules)
                .newValidator();
        validator.validate(new StreamSource(new StringReader(gexf)));
    }

    private static Source rules(String file) {
        return new StreamSource(Objects.requireNonNull(GexfFileTest.class.getResource("/network/" + file))
                .toString());
    }

    @ParameterizedTest
    @EnumSource(Weight.class)
    void itKeepsTheRulesOfGexf(Weight weight) throws SAXException, IOException {
        validate(Files.text(NetworkFormat.GEXF, SmallNetwork.network(Level.AS_NAMED), weight));
        validate(Files.text(NetworkFormat.GEXF, Files.hostile(), weight));
        validate(Files.text(NetworkFormat.GEXF, Files.empty(), weight));
    }

    @Test
    void theRulesNoticeAPairWithoutItsOrganisation() {
        String gexf = Files.text(NetworkFormat.GEXF, SmallNetwork.network(Level.AS_NAMED), Weight.RAW);

        assertThatExceptionOfType(SAXException.class)
                .isThrownBy(() -> validate(gexf.replace("target=\"lumc\"", "target=\"nobody\"")))
                .withMessageContaining("nobody");
    }

    @Test
    void theRulesNoticeAnotherNamespace() {
        String gexf = Files.text(NetworkFormat.GEXF, SmallNetwork.network(Level.AS_NAMED), Weight.RAW);

        assertThat(gexf)
                .contains("xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\"");
        assertThatExceptionOfType(SAXException.class)
                .isThrownBy(() -> validate(gexf.replace("http://gexf.net", "http://www.gexf.net")))
                .withMessageContaining("gexf");
    }

    @Test
    void theWeightIsAnAttributeOfTheEdge() {
        assertThat(Files.text(NetworkFormat.GEXF, SmallNetwork.network(Level.AS_NAMED), Weight.RAW))
                .contains("<edge id=\"5\" source=\"lumc\" target=\"universiteit-leiden\" weight=\"2\">");
        assertThat(Files.text(NetworkFormat.GEXF, SmallNetwork.network(Level.AS_NAMED), Weight.FRACTIONAL))
                .contains("<edge id=\"5\" source=\"lumc\" target=\"universiteit-leiden\" weight=\"1.333333\">");
    }

    @Test
    void anOrganisationHasItsMeasuresPlaceSizeAndColour() {
        assertThat(Files.text(NetworkFormat.GEXF, SmallNetwork.network(Level.AS_NAMED), Weight.RAW))
                .contains("<node id=\"fsw\" label=\"Faculteit Sociale Wetenschappen\">")
                .contains("<attvalue for=\"name_en\" value=\"Faculty of Social Sciences\"/>")
                .contains("<attvalue for=\"betweenness\" value=\"0.350000\"/>")
                .contains("<viz:size value=\"14.14\"/>")
                .contains("<viz:color r=\"0\" g=\"114\" b=\"178\"/>")
                .containsPattern("<viz:position x=\"-?[0-9]+\\.[0-9]\" y=\"-?[0-9]+\\.[0-9]\" z=\"0\"/>");
    }

    @Test
    void whatIsNoXmlIsReplaced() {
        assertThat(Files.text(NetworkFormat.GEXF, Files.hostile(), Weight.RAW))
                .contains("label=\"A,&quot;B&quot;;&lt;c&gt;&amp;amp; 'd' \uFFFD \uD83C\uDFDB\n=1+1\"");
    }
}
