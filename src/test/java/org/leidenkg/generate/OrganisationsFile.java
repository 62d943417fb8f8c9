package org.leidenkg.generate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;

/** The authority file of invented organisations. */
final class OrganisationsFile {
    private static final String EVIDENCE = "invented by leidenkg generate";

    private OrganisationsFile() {}

    static void write(Bodies bodies, int cities, Path folder) throws IOException {
        try (JsonGenerator json = JsonOutput.open(folder.resolve("organisations.json"))) {
            json.writeStartObject();
            json.writeArrayFieldStart("organisations");
            for (int city = 0; city < cities; city++) {
                for (Body body : bodies.ofCity(city)) {
                    write(body, json);
                }
            }
            for (Body body : bodies.ofCountry()) {
                write(body, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("unnamedParties");
            for (Party group : CommonParties.GROUPS) {
                writeGroup(group, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("ambiguousNames");
            for (Party name : CommonParties.AMBIGUOUS) {
                writeAmbiguous(name, bodies, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(Body body, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", body.key());
        JsonOutput.text("name", body.nl(), body.en(), json);
        json.writeStringField("type", body.type());
        json.writeStringField("form", body.unitOf().isPresent() ? "unit" : "organisation");
        if (body.unitOf().isPresent()) {
            json.writeObjectFieldStart("unitOf");
            json.writeStringField("organisation", body.unitOf().get().key());
            json.writeStringField("evidence", EVIDENCE);
            json.writeEndObject();
        }
        json.writeArrayFieldStart("abbreviations");
        if (body.abbreviation().isPresent()) {
            json.writeStartObject();
            json.writeStringField("form", body.abbreviation().get());
            json.writeStringField("basis", "stated");
            json.writeStringField("evidence", EVIDENCE);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeGroup(Party group, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", group.key());
        JsonOutput.text("name", group.written().get(0), group.key() + " (group)", json);
        json.writeStringField("type", "various");
        writeForms(group, json);
        json.writeEndObject();
    }

    private static void writeAmbiguous(Party name, Bodies bodies, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", name.key());
        writeForms(name, json);
        json.writeArrayFieldStart("candidates");
        for (Body candidate : bodies.ofCity(0)
                .subList(bodies.ofCity(0).size() - 2, bodies.ofCity(0).size())) {
            json.writeStartObject();
            json.writeStringField("organisation", candidate.key());
            json.writeEndObject();
        }
        json.writeEndArray();
        JsonOutput.text("reason", "Verzonnen dubbelzinnigheid.", "An invented ambiguity.", json);
        json.writeEndObject();
    }

    private static void writeForms(Party party, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("forms");
        for (String form : party.written()) {
            json.writeString(form);
        }
        json.writeEndArray();
    }
}
