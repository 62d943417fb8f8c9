package org.leidenkg.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.leidenkg.store.Release;
import org.leidenkg.store.ReleaseCheck;
import org.leidenkg.web.mcp.McpRoutes;
import org.leidenkg.web.server.LookupService;
import org.leidenkg.web.server.ServiceSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The service for one assistant: what it writes is passed on to {@code /mcp}, a message a line. */
@Command(
        name = "mcp",
        description =
                "Answer an assistant on this machine, which starts this command and speaks the Model Context Protocol"
                        + " over standard input and output. It is answered from the graph that was built, in memory, from the dump,"
                        + " so that a server may be running; its pages are on a free port meanwhile.")
final class McpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReleaseOptions built = new ReleaseOptions();

    @Override
    public Integer call() {
        Release release = built.release();
        ServiceSettings settings =
                ServiceSettings.local(0, 0).withBase(release.base().iri());
        ServedReleases all = new ServedReleases(built.out(), new ReleaseCheck(release));
        try (LookupService service = LookupService.start(
                        settings, DumpInMemory.of(release).served(), all.dumps(), Optional.empty(), all.files());
                BufferedReader messages =
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            relay(messages, URI.create(service.address()).resolve(McpRoutes.PATH));
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }

    /** A message does not wait for the answer to the one before. */
    private void relay(BufferedReader messages, URI service) throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        CompletableFuture<?> all = CompletableFuture.completedFuture("");
        for (String message = messages.readLine(); message != null; message = messages.readLine()) {
            HttpRequest request = HttpRequest.newBuilder(service)
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json, text/event-stream")
                    .POST(BodyPublishers.ofString(message))
                    .build();
            all = CompletableFuture.allOf(
                    all, client.sendAsync(request, BodyHandlers.ofString()).thenAccept(this::print));
        }
        all.join();
    }

    /** What is no message of the protocol, such as that a request is too long, goes where a desktop program keeps its log. */
    private void print(HttpResponse<String> answer) {
        boolean isMessage =
                answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        PrintWriter writer =
                isMessage ? spec.commandLine().getOut() : spec.commandLine().getErr();
        if (!answer.body().isEmpty()) {
            writer.println(answer.body());
            writer.flush();
        }
    }
}
