package org.leidenkg.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.leidenkg.vocab.Base;

class BuiltDataTest {
    private static final String TWO_GRAPHS = """
            <https://w3id.org/leidenkg/graph/one> {
              <https://w3id.org/leidenkg/id/a> <https://example.org/p> "see https://w3id.org/leidenkg/id/b" , 1
            }
            <https://w3id.org/leidenkg/graph/two> {
              <https://w3id.org/leidenkg/id/a> <https://example.org/p> 1 , <https://example.org/c>
            }
            """;

    private static DatasetGraph parse(String trig) {
        return RDFParser.fromString(trig, Lang.TRIG).toDatasetGraph();
    }

    @Test
    void theGraphsHoldWhatTheyHeldAndTheUnionAllOfItOnce() {
        BuiltData data = BuiltData.take(parse(TWO_GRAPHS), Base.standard());

        assertThat(Iter.toSet(data.graphs().find()))
                .isEqualTo(Iter.toSet(parse(TWO_GRAPHS).find()));
        assertThat(data.union().size()).isEqualTo(3);
        assertThat(data.union().isIsomorphicWith(parse(TWO_GRAPHS).getUnionGraph()))
                .isTrue();
    }

    @Test
    void anotherBaseIsPutInThePlaceOfTheDefaultOneEverywhere() {
        String base = "https://data.example.org/graaf/";
        BuiltData data = BuiltData.take(parse(TWO_GRAPHS), new Base(base));

        DatasetGraph expected = parse(TWO_GRAPHS.replace(Base.DEFAULT, base));
        assertThat(Iter.toSet(data.graphs().find())).isEqualTo(Iter.toSet(expected.find()));
        assertThat(data.union().isIsomorphicWith(expected.getUnionGraph())).isTrue();
    }

    @Test
    void nothingIsLeftInTheDatasetThatTheStatementsWereTakenFrom() {
        DatasetGraph derived = parse(TWO_GRAPHS);
        BuiltData.take(derived, Base.standard());

        assertThat(derived.find().hasNext()).isFalse();
    }
}
