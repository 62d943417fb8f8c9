package org.leidenkg.publish.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.Dcat;
import org.leidenkg.vocab.Dct;
import org.leidenkg.vocab.Foaf;

/**
 * How a version of the dataset is cited, for programs: a file in the Citation File Format 1.2.0, which Zenodo, GitHub and
 * managers of references read. It is beside the dumps and not among them, for it has the day of publication.
 */
public record CitationFile(String title, String description, List<String> authors, List<String> keywords) {
    public static final String NAME = "CITATION.cff";

    /** A text of JSON is a text of YAML in double quotes. */
    private static final ObjectMapper JSON = new ObjectMapper();

    public CitationFile {
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
    }

    /** From the description of a dataset, under the default base; in English. */
    public static CitationFile of(Graph catalogue) {
        return new CitationFile(
                texts(catalogue, Description.DATASET, Dct.TITLE).get(0),
                texts(catalogue, Description.DATASET, Dct.DESCRIPTION).get(0),
                catalogue
                        .find(Description.DATASET, Dct.CREATOR, Node.ANY)
                        .mapWith(creator ->
                                texts(catalogue, creator.getObject(), Foaf.NAME).get(0))
                        .toList(),
                texts(catalogue, Description.DATASET, Dcat.KEYWORD));
    }

    /** Those that are English or of no language, in their order. */
    private static List<String> texts(Graph graph, Node subject, Node property) {
        return graph
                .find(subject, property, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .filterDrop(text -> text.getLiteralLanguage().equals("nl"))
                .mapWith(Node::getLiteralLexicalForm)
                .toList()
                .stream()
                .sorted()
                .toList();
    }

    /** Writes the file into the folder of a release. */
    public void write(String version, LocalDate issued, Base base, Path folder) throws IOException {
        String file = """
                cff-version: 1.2.0
                message: If you use this dataset, please cite it as below.
                type: dataset
                title: %s
                abstract: %s
                authors:
                %s
                version: %s
                date-released: %s
                url: %s
                license: CC-BY-4.0
                keywords:
                %s
                """.formatted(
                        quoted(title),
                        quoted(description),
                        items("  - name: ", authors),
                        quoted(version),
                        issued,
                        quoted(base.iri() + "dataset/" + version),
                        items("  - ", keywords));
        Files.writeString(folder.resolve(NAME), file);
    }

    private static String items(String mark, List<String> texts) {
        return texts.stream().map(text -> mark + quoted(text)).collect(Collectors.joining("\n"));
    }

    private static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every text can be JSON", e);
        }
    }
}
