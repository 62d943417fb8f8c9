package org.leidenkg.web.network;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.leidenkg.publish.network.NetworkFormat;

/** For the schema of {@link NetworkFormat#VOSVIEWER}: the parts that readers other than VOSviewer need. */
@JsonClassDescription("The network in the form of VOSviewer.")
record VosViewerAnswer(Graph network, Map<String, Object> config, Map<String, Object> info) {
    record Graph(List<Item> items, List<Tie> links, List<Map<String, Object>> clusters) {}

    record Item(String id, String label) {}

    record Tie(
            @JsonProperty("source_id") String source,
            @JsonProperty("target_id") String target,
            BigDecimal strength) {}
}
