package org.leidenkg.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leidenkg.model.source.SourceText;
import org.leidenkg.pipeline.BuildException;
import org.leidenkg.pipeline.BuildSettings;
import org.leidenkg.pipeline.Pipeline;
import org.leidenkg.vocab.Base;
import org.leidenkg.vocab.JenaLoading;
import org.leidenkg.web.server.PortInUseException;

class CurationServerTest {
    private static final String ORGANISATIONS = """
            {"organisations": [
              {"key": "tud",  "name": {"nl": "Technische Universiteit Delft", "en": "Delft University of Technology"},
               "type": "university", "form": "organisation",
               "abbreviations": [{"form": "TUD", "basis": "inferred", "evidence": "own website"}]},
              {"key": "tno", "name": {"nl": "TNO", "en": "TNO"}, "type": "research-institute", "form": "organisation",
               "draft": "Named once: 1a (line 8)."}
            ],
             "unnamedParties": [
              {"key": "vve", "name": {"nl": "Verenigingen van eigenaren", "en": "Owners' associations"},
               "type": "citizens", "forms": ["VvE's"]}
            ],
             "ambiguousNames": [
              {"key": "school", "forms": ["De School"], "reason": {"nl": "Niet gezegd welke.", "en": "Not said which."},
               "candidates": [{"organisation": "tud"}, {"description": {"nl": "Een basisschool", "en": "A primary school"}}]}
            ]}
            """.replace("\n", "\r\n");
    private static final String TEXT = """
            1. Water
            1a
            Stad op droge voeten

            Bij hevige regen staan straten in de binnenstad blank.

            T: TUD
            P: TNO, Waterbedrijf Delft, De School, tuinders van Delft
            """;
    private static final String AGENDA = """
            {"slug": "agenda-delft", "title": {"nl": "Agenda", "en": "Agenda"}, "place": "Delft",
             "period": {"from": 2024, "to": 2028}, "language": "nl", "text": "agenda-delft.txt", "sha256": "%s"}
            """.formatted(new SourceText("", TEXT).sha256());
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"(\\d+)\"");

    @TempDir
    private static Path folder;

    private static Path seeds;
    private static BuildSettings settings;
    private static CurationServer server;

    @BeforeAll
    static void start() throws IOException, BuildException {
        JenaLoading.complete();
        seeds = Files.createDirectories(folder.resolve("seeds"));
        reset();
        settings = new BuildSettings(seeds, folder.resolve("out"), Base.standard(), BuildSettings.ALL);
        Pipeline.build(settings, stage -> {});
        server = CurationServer.start(settings, 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void restore() throws IOException {
        reset();
    }

    private static void reset() throws IOException {
        Files.writeString(seeds.resolve("organisations.json"), ORGANISATIONS);
        Files.writeString(seeds.resolve("agenda-delft.txt"), TEXT);
        Files.writeString(seeds.resolve("agenda-delft.json"), AGENDA);
    }

    @Test
    void whatIsOpenStandsWithItsLineAndItsCandidates() {
        assertThat(get("en/").body())
                .contains("Not understood", "Waterbedrijf Delft", "tuinders van Delft")
                .contains("agenda-delft.txt, line 8", "<mark>Waterbedrijf Delft</mark>, De School")
                .contains("More than one meaning", "Delft University of Technology", "A primary school")
                .contains("Drafts", "Named once: 1a (line 8).");
        assertThat(get("nl/").body()).contains("Niet begrepen", "agenda-delft.txt, regel 8", "Een basisschool");
        assertThat(get("en/decide?kind=unresolved&agenda=agenda-delft&words=Waterbedrijf%20Delft")
                        .body())
                .contains("value=\"waterbedrijf-delft\"", "What is it?");
        assertThat(get("en/decide?kind=unresolved&agenda=agenda-delft&words=TUD")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aDecisionIsShownConfirmedAndBuiltAndHasAWayBack() throws IOException {
        String shown = change("decision", "draft", "key", "tno").body();

        assertThat(shown)
                .contains(
                        "<del>-  ",
                        "TNO</strong>",
                        "<del>not understood</del> → <ins>TNO</ins>",
                        "Nothing is written yet.");
        assertThat(file("organisations.json")).isEqualTo(ORGANISATIONS);
        HttpResponse<String> written = post("write", "id", id(shown));
        assertThat(written.body()).contains("organisations.json is written", "1 before, 2 now.", "<ins>TNO</ins>");
        assertThat(file("organisations.json"))
                .isEqualTo(ORGANISATIONS.replace(",\r\n   \"draft\": \"Named once: 1a (line 8).\"", ""));
        assertThat(post("write", "id", id(shown)).statusCode())
                .as("a decision is written once")
                .isEqualTo(400);
        String back = change("decision", "back", "id", id(written.body())).body();
        assertThat(back).contains("<del>TNO</del> → <ins>not understood</ins>", "<ins>+   \"draft\"");
    }

    @Test
    void everyKindOfDecisionChangesItsFileAndIsUnderstood() {
        String known = "<del>not understood</del> → <ins>";
        assertThat(change("decision", "form", "words", "Waterbedrijf Delft", "organisation", "tud", "as", "spellings")
                        .body())
                .contains(known + "Delft University of Technology", "\"spellings\": [");
        assertThat(change(
                                "decision",
                                "form",
                                "words",
                                "WD",
                                "organisation",
                                "tud",
                                "as",
                                "abbreviations",
                                "basis",
                                "inferred",
                                "evidence-nl",
                                "eigen site")
                        .body())
                .contains("\"evidence\": { \"nl\": \"eigen site\" }");
        assertThat(change(
                                "decision",
                                "organisation",
                                "key",
                                "water",
                                "nl",
                                "Waterbedrijf Delft",
                                "en",
                                "Delft Water",
                                "type",
                                "company",
                                "form",
                                "unit",
                                "unitOf",
                                "tud",
                                "evidence-en",
                                "own website")
                        .body())
                .contains(
                        known + "Delft Water",
                        "\"unitOf\": { \"organisation\": \"tud\", \"evidence\": \"own website\" }");
        assertThat(change("decision", "group", "group", "vve", "words", "Waterbedrijf Delft")
                        .body())
                .contains(known + "Owners' associations");
        assertThat(change(
                                "decision",
                                "group",
                                "key",
                                "tuinders",
                                "nl",
                                "Tuinders",
                                "en",
                                "Growers",
                                "type",
                                "business",
                                "words",
                                "Waterbedrijf Delft")
                        .body())
                .contains(known + "Growers");
        assertThat(change(
                                "decision",
                                "local",
                                "agenda",
                                "agenda-delft",
                                "words",
                                "De School",
                                "organisation",
                                "tud",
                                "evidence-nl",
                                "Zo zegt de stad.",
                                "evidence-en",
                                "The city says so.")
                        .body())
                .contains("agenda-delft.json", "<ins>Delft University of Technology</ins>");
        assertThat(change(
                                "decision",
                                "correction",
                                "agenda",
                                "agenda-delft",
                                "text",
                                "P: TNO, Waterbedrijf Delft",
                                "reads",
                                "P: TUD",
                                "evidence-en",
                                "So it was meant.")
                        .body())
                .contains("agenda-delft.json", "<del>–</del> → <ins>Delft University of Technology</ins>");
    }

    @Test
    void whatTheBuildWouldRefuseCannotBeConfirmed() {
        assertThat(change("decision", "form", "words", "VvE's", "organisation", "tud", "as", "spellings")
                        .body())
                .contains("The build would refuse this", "organisations.json:", "is a form of")
                .doesNotContain("name=\"id\"");
        assertThat(change(
                                "decision",
                                "correction",
                                "agenda",
                                "agenda-delft",
                                "text",
                                "Delft",
                                "reads",
                                "delft",
                                "evidence-en",
                                "x")
                        .body())
                .contains("more than once", seeds.toString())
                .doesNotContain("name=\"id\"");
        assertThat(change("decision", "form", "words", "x", "organisation", "nobody", "as", "spellings")
                        .statusCode())
                .isEqualTo(400);
        assertThat(change("decision", "local", "agenda", "agenda-delft", "words", "x")
                        .body())
                .contains("Not filled in: Organisation (key).");
    }

    @Test
    void aFileThatWasEditedMeanwhileIsNotWrittenOver() throws IOException {
        String shown = change("decision", "draft", "key", "tno").body();
        String edited = ORGANISATIONS.replace("own website", "website");
        Files.writeString(seeds.resolve("organisations.json"), edited);

        HttpResponse<String> refused = post("write", "id", id(shown));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("was changed meanwhile");
        assertThat(file("organisations.json")).isEqualTo(edited);
    }

    @ParameterizedTest
    @CsvSource({
        "another site, Origin: http://evil.example, 403",
        "a page of no site, Origin: null, 403",
        "another port of this machine, Origin: http://127.0.0.1:1, 403",
        "a page that says nothing, X: y, 403",
        "a frame of another site, 'Origin: OWN\r\nSec-Fetch-Site: cross-site', 403",
        "its own page, Origin: OWN, 200",
        "its own page by the other header, Referer: OWN/x, 200"
    })
    void onlyAFormOfItsOwnPagesIsTaken(String from, String header, int status) throws IOException {
        String own = "http://" + host();
        String body = "decision=draft&key=tno";

        assertThat(send("POST " + path() + "en/change", "Host: " + host() + "\r\n" + header.replace("OWN", own), body))
                .as(from)
                .startsWith("HTTP/1.1 " + status);
    }

    @Test
    void nothingIsAnsweredUnderAnotherNameOrWithoutTheSecret() throws IOException {
        assertThat(send("GET " + path() + "en/", "Host: " + host(), "")).startsWith("HTTP/1.1 200");
        assertThat(send("GET " + path() + "en/", "Host: evil.example:" + port(), ""))
                .startsWith("HTTP/1.1 403");
        assertThat(send("GET " + path() + "en/", "Host: 127.0.0.1:1", "")).startsWith("HTTP/1.1 403");
        assertThat(send("GET /", "Host: " + host(), "")).startsWith("HTTP/1.1 403");
        assertThat(send("GET /" + "A".repeat(path().length() - 2) + "/en/", "Host: " + host(), ""))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("tno");
        assertThat(send("PUT " + path() + "en/change", "Host: " + host(), "")).startsWith("HTTP/1.1 403");
    }

    @Test
    void noOtherAddressOfTheMachineIsListenedOn() {
        assertThatThrownBy(() -> new Socket("127.0.0.2", port()).close()).isInstanceOf(ConnectException.class);
    }

    @Test
    void aPortThatIsTakenIsSaidWithTheOptionForAnother() {
        assertThatThrownBy(() -> CurationServer.start(settings, port()))
                .isExactlyInstanceOf(PortInUseException.class)
                .hasMessageContaining("--port");
    }

    @Test
    void anotherStartHasAnotherSecret() {
        assertThat(new Guard().root()).hasSizeGreaterThan(30).isNotEqualTo(new Guard().root());
    }

    private static String file(String name) throws IOException {
        return Files.readString(seeds.resolve(name));
    }

    private static String id(String page) {
        Matcher id = ID.matcher(page);
        assertThat(id.find()).as(page).isTrue();
        return id.group(1);
    }

    private static int port() {
        return URI.create(server.address()).getPort();
    }

    private static String host() {
        return "127.0.0.1:" + port();
    }

    private static String path() {
        return URI.create(server.address()).getPath();
    }

    private static HttpResponse<String> get(String path) {
        return answer(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build());
    }

    private static HttpResponse<String> change(String... fields) {
        return post("change", fields);
    }

    private static HttpResponse<String> post(String path, String... fields) {
        String form = Stream.iterate(0, i -> i < fields.length, i -> i + 2)
                .map(i -> fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return answer(HttpRequest.newBuilder(URI.create(server.address() + "en/" + path))
                .header("Origin", "http://" + host())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private static HttpResponse<String> answer(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a client says that sets its headers as it likes. */
    private static String send(String request, String headers, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\n" + headers
                                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\nContent-Length: "
                                    + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
