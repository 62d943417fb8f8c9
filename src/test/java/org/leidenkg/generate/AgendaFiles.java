package org.leidenkg.generate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The two files of one agenda: its text and its description. */
final class AgendaFiles {
    private final String city;
    private final Body municipality;
    private final String slug;
    private final Path folder;

    AgendaFiles(String city, Body municipality, int number, Path folder) {
        this.city = city;
        this.municipality = municipality;
        this.slug = String.format(Locale.ROOT, "agenda-%03d-%s", number, Cities.slug(city));
        this.folder = folder;
    }

    void write(RowMaker maker, Random random, int rows, TruthFile truth) throws IOException {
        List<Topic> topics = Topic.of(rows);
        MessageDigest digest = sha256();
        try (Writer text = new OutputStreamWriter(
                new DigestOutputStream(Files.newOutputStream(folder.resolve(slug + ".txt")), digest),
                StandardCharsets.UTF_8)) {
            text.write("Agenda 2023-2027 Voortgang Projecten\n\nnr.\n\nProject\n\nBeschrijving doel\n\n");
            text.write("T: Trekker\nP: overige (beoogde) Partners\n\n");
            TableWriter table = new TableWriter(slug, maker, random, text, truth);
            for (Topic topic : topics) {
                table.write(topic);
            }
        }
        describe(topics, HexFormat.of().formatHex(digest.digest()));
    }

    private void describe(List<Topic> topics, String sha256) throws IOException {
        try (JsonGenerator json = JsonOutput.open(folder.resolve(slug + ".json"))) {
            json.writeStartObject();
            json.writeStringField("slug", slug);
            JsonOutput.text(
                    "title", "Agenda 2023-2027 van " + city, "Agenda 2023-2027 of " + city + " (invented)", json);
            json.writeStringField("place", city);
            json.writeObjectFieldStart("period");
            json.writeNumberField("from", 2023);
            json.writeNumberField("to", 2027);
            json.writeEndObject();
            json.writeStringField("language", "nl");
            json.writeStringField("text", slug + ".txt");
            json.writeStringField("sha256", sha256);
            json.writeStringField("partnersIntended", "overige (beoogde) Partners");
            json.writeArrayFieldStart("themes");
            for (Topic topic : topics) {
                describe(topic, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("localNames");
            json.writeStartObject();
            json.writeStringField("form", "gemeente");
            json.writeStringField("organisation", municipality.key());
            JsonOutput.text(
                    "reason",
                    "In deze verzonnen agenda is “gemeente” de eigen gemeente.",
                    "In this invented agenda “gemeente” is its own municipality.",
                    json);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void describe(Topic topic, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", topic.code());
        json.writeStringField("heading", topic.heading());
        describe(topic.nl(), topic.en(), json);
        json.writeArrayFieldStart("sections");
        for (Topic.Section section : topic.sections()) {
            json.writeStartObject();
            json.writeStringField("key", section.key());
            json.writeStringField("heading", section.nl());
            describe(section.nl(), section.en(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void describe(String nl, String en, JsonGenerator json) throws IOException {
        JsonOutput.text("name", nl, en, json);
        JsonOutput.text("definition", "Verzonnen projecten: " + nl + ".", "Invented projects: " + en + ".", json);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
