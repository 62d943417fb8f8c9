package org.leidenkg.publish.network;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leidenkg.model.Level;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.NetworkPosition;
import org.leidenkg.model.network.Weight;

/**
 * The JSON that VOSviewer Online opens, in Dutch. Descriptions are HTML, so names are escaped in them. VOSviewer wants at
 * least three organisations, and numbers communities up to 1000; an organisation of a higher one is left without.
 */
final class VosViewerFile {
    private static final int MOST_CLUSTERS = 1000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;
    private final Network network;
    private final Weight weight;

    private VosViewerFile(JsonGenerator json, Network network, Weight weight) {
        this.json = json;
        this.network = network;
        this.weight = weight;
    }

    static void write(Network network, Weight weight, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            // Not the line ends of the machine.
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            new VosViewerFile(json, network, weight).write();
        }
        out.write("\n");
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("network");
        items();
        links();
        clusters();
        json.writeEndObject();
        config();
        json.writeObjectFieldStart("info");
        json.writeStringField("title", "Wie werkt met wie?");
        json.writeStringField("description", description());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void items() throws IOException {
        json.writeArrayFieldStart("items");
        for (Network.Node node : network.nodes()) {
            NetworkPosition position = node.position();
            json.writeStartObject();
            json.writeStringField("id", node.slug());
            json.writeStringField("label", node.name().nl());
            json.writeStringField("description", description(node));
            json.writeStringField("url", node.iri());
            json.writeNumberField("x", node.place().x());
            json.writeNumberField("y", node.place().y());
            if (position.community() <= MOST_CLUSTERS) {
                json.writeNumberField("cluster", position.community());
            }
            json.writeObjectFieldStart("weights");
            json.writeNumberField("Projecten", position.projectCount());
            json.writeNumberField("Projecten als trekker", position.leadCount());
            json.writeNumberField(dutch("degree"), position.degree());
            json.writeNumberField(dutch("weightedDegree"), position.weightedDegree());
            json.writeNumberField(dutch("fractionalDegree"), position.fractionalDegree());
            json.writeEndObject();
            scores(position);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void scores(NetworkPosition position) throws IOException {
        json.writeObjectFieldStart("scores");
        json.writeNumberField(dutch("betweenness"), position.betweenness());
        json.writeNumberField(dutch("harmonicCloseness"), position.harmonicCloseness());
        json.writeNumberField(dutch("coreNumber"), position.coreNumber());
        Optional<BigDecimal> constraint = position.constraint();
        if (constraint.isPresent()) {
            json.writeNumberField(dutch("constraint"), constraint.get());
        } else {
            // VOSviewer takes a score of nothing, but not a score that is missing.
            json.writeNullField(dutch("constraint"));
        }
        json.writeNumberField(dutch("brokerage"), position.brokerage().total());
        json.writeNumberField(dutch("themeDiversity"), position.themeDiversity());
        json.writeEndObject();
    }

    private static String dutch(String measure) {
        return NetworkTable.measure(measure).nl();
    }

    private void links() throws IOException {
        json.writeArrayFieldStart("links");
        for (NetworkTable.Tie tie : NetworkTable.ties(network, weight)) {
            json.writeStartObject();
            json.writeStringField("source_id", tie.from().slug());
            json.writeStringField("target_id", tie.to().slug());
            json.writeNumberField("strength", tie.weight());
            json.writeStringField("description", description(tie));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void clusters() throws IOException {
        json.writeArrayFieldStart("clusters");
        for (Network.Community community : network.communities()) {
            if (community.number() <= MOST_CLUSTERS) {
                json.writeStartObject();
                json.writeNumberField("cluster", community.number());
                json.writeStringField("label", community.name());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void config() throws IOException {
        json.writeObjectFieldStart("config");
        json.writeObjectFieldStart("terminology");
        json.writeStringField("item", "Organisatie");
        json.writeStringField("items", "Organisaties");
        json.writeStringField("link", "Samenwerking");
        json.writeStringField("links", "Samenwerkingen");
        json.writeStringField("cluster", "Gemeenschap");
        json.writeStringField("clusters", "Gemeenschappen");
        json.writeStringField("link_strength", weight == Weight.RAW ? "Gedeelde projecten" : dutch("fractionalWeight"));
        json.writeStringField(
                "total_link_strength", dutch(weight == Weight.RAW ? "weightedDegree" : "fractionalDegree"));
        json.writeEndObject();
        json.writeObjectFieldStart("parameters");
        json.writeNumberField("attraction", 2);
        json.writeNumberField("repulsion", -1);
        // Otherwise a new layout in VOSviewer would drop who works with nobody.
        json.writeBooleanField("largest_component", false);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String description(Network.Node node) {
        NetworkPosition position = node.position();
        return escaped(node.type().name().nl()) + "<br>" + counted(position.projectCount(), "project", "projecten")
                + ", waarvan " + position.leadCount() + " als trekker<br>"
                + "werkt samen met " + counted(position.degree(), "organisatie", "organisaties");
    }

    private static String description(NetworkTable.Tie tie) {
        return counted(tie.edge().sharedProjects(), "gedeeld project", "gedeelde projecten") + ":<br>"
                + tie.shared().stream()
                        .map(Network.Consortium::label)
                        .map(VosViewerFile::escaped)
                        .collect(Collectors.joining("<br>"));
    }

    private String description() {
        String counting = network.level() == Level.AS_NAMED
                ? "Organisaties en eenheden zoals de bron ze noemt."
                : "Eenheden zijn opgeteld bij de organisatie waarvan zij deel zijn.";
        String strength = weight == Weight.RAW
                ? "De sterkte van een samenwerking is het aantal gedeelde projecten."
                : "De sterkte van een samenwerking is het fractionele gewicht (Newman, 2001): elk gedeeld project telt voor"
                        + " 1/(n-1), waarin n het aantal organisaties van het project is.";
        return counting + " " + strength;
    }

    private static String counted(int number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
