package org.leidenkg.web.network;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.leidenkg.model.Counting;
import org.leidenkg.model.LocalText;
import org.leidenkg.model.Role;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.NetworkPlaces;
import org.leidenkg.model.network.NetworkPosition;
import org.leidenkg.model.network.Weight;
import org.leidenkg.web.http.Links;

/** How the API writes the network. */
@JsonClassDescription("Who works with whom.")
record NetworkAnswer(
        @JsonUnwrapped Counting counting,
        Weight weight,
        int organisations,
        int pairs,
        List<Node> nodes,
        List<Edge> edges,
        List<Project> projects) {
    /** A word of a controlled list. */
    @JsonClassDescription("A word of a controlled list, by its key.")
    record SlugName(String key, LocalText name) {
        static SlugName of(Network.Concept concept) {
            return new SlugName(concept.slug(), concept.name());
        }
    }

    @JsonClassDescription("An organisation in the network.")
    record Node(
            String id,
            String slug,
            LocalText name,
            Optional<String> abbreviation,
            SlugName organisationType,
            SlugName sector,
            Measures measures,
            @JsonUnwrapped NetworkPlaces.Place place,
            String page) {
        static Node of(Network.Node node, Links links) {
            return new Node(
                    node.iri(),
                    node.slug(),
                    node.name(),
                    node.abbreviation(),
                    SlugName.of(node.type()),
                    SlugName.of(node.sector()),
                    Measures.of(node.position()),
                    node.place(),
                    links.at("/doc/organisation/" + Links.encoded(node.slug())));
        }
    }

    @JsonClassDescription("See docs/measures.md.")
    record Measures(
            int projects,
            int projectsLed,
            int themes,
            int degree,
            int weightedDegree,
            BigDecimal fractionalDegree,
            BigDecimal betweenness,
            BigDecimal harmonicCloseness,
            int coreNumber,
            Optional<BigDecimal> constraint,
            int community,
            BigDecimal themeDiversity,
            NetworkPosition.Brokerage brokerage) {
        static Measures of(NetworkPosition position) {
            return new Measures(
                    position.projectCount(),
                    position.leadCount(),
                    position.themeCount(),
                    position.degree(),
                    position.weightedDegree(),
                    position.fractionalDegree(),
                    position.betweenness(),
                    position.harmonicCloseness(),
                    position.coreNumber(),
                    position.constraint(),
                    position.community(),
                    position.themeDiversity(),
                    position.brokerage());
        }
    }

    @JsonClassDescription("A pair, by slug.")
    record Edge(
            String source,
            String target,
            BigDecimal weight,
            int sharedProjects,
            BigDecimal fractionalWeight,
            List<String> projects) {
        static Edge of(Network.Edge edge, Weight weight) {
            return new Edge(
                    edge.from(),
                    edge.to(),
                    weight.of(edge),
                    edge.sharedProjects(),
                    edge.fractionalWeight(),
                    edge.projects());
        }
    }

    @JsonClassDescription("A project in the network.")
    record Project(
            String id,
            String slug,
            Optional<String> code,
            String title,

            @JsonPropertyDescription("How many organisations it has, those that a filter left out among them.")
            int size,

            List<String> themes,
            List<Part> parts,
            String page) {
        static Project of(Network.Consortium project, Links links) {
            return new Project(
                    project.iri(),
                    project.slug(),
                    project.code(),
                    project.title(),
                    project.size(),
                    project.themes().stream().map(Network.Concept::slug).toList(),
                    project.parts().stream().map(Part::of).toList(),
                    links.at("/doc/project/" + Links.encoded(project.slug())));
        }
    }

    record Part(String organisation, List<Role> roles) {
        static Part of(Network.Part part) {
            return new Part(part.organisation(), part.roles().stream().sorted().toList());
        }
    }

    static NetworkAnswer of(NetworkRequest request, Links links) {
        Network part = request.part();
        Weight weight = request.filter().weight();
        return new NetworkAnswer(
                part.counting(),
                weight,
                part.nodes().size(),
                part.edges().size(),
                part.nodes().stream().map(node -> Node.of(node, links)).toList(),
                part.edges().stream().map(edge -> Edge.of(edge, weight)).toList(),
                part.consortia().stream()
                        .map(project -> Project.of(project, links))
                        .toList());
    }
}
