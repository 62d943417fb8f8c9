package org.leidenkg.web.mcp;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.transport.DefaultServerTransportSecurityValidator;
import io.modelcontextprotocol.server.transport.HeaderAccessor;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.server.transport.ServerTransportSecurityException;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leidenkg.web.http.MemoizedSupplier;
import org.leidenkg.web.http.RequestProblem;
import org.leidenkg.web.http.Routing;
import org.leidenkg.web.server.LookupService;
import org.leidenkg.web.server.ServiceSettings;

/**
 * {@code POST /mcp}: the Model Context Protocol by its Java SDK, over streamable HTTP without sessions. The SDK is loaded when
 * the first assistant comes, so that a start does not wait for it.
 */
public final class McpRoutes {
    public static final String PATH = "/mcp";

    private static final String INSTRUCTIONS = """
            Who works with whom: organisations and the collaboration projects of a city's agenda, read from its text. \
            Begin with find. Every answer has a source: cite it by source.cite, and link to source.page. \
            passages are the words of the agenda, with line (from 1) and characters (from 0). \
            certainty other than "stated" is a doubt, as in "possibly only intended": repeat it. \
            unclear parties are no known organisations and count as none. notes say what an answer leaves out. \
            An address that begins with a slash is on the host of source.page.""";

    private final McpTools tools;
    private final MemoizedSupplier<HttpServlet> server = new MemoizedSupplier<>(this::start);
    private final MemoizedSupplier<DefaultServerTransportSecurityValidator> sites;

    public McpRoutes(McpTools tools, ServiceSettings settings) {
        this.tools = tools;
        this.sites = new MemoizedSupplier<>(() -> sites(settings.host(), settings.publicBase()));
    }

    public void register(RoutesConfig routes) {
        Routing.post(routes, PATH, this::post);
    }

    private void post(Context context) throws ServletException, IOException {
        requireKnownSite(context);
        context.attribute(McpTools.CONTEXT, context);
        server.get().service(context.req(), context.res());
        // The route of the API that answered a tool has put its own.
        context.attribute(Routing.ROUTE, PATH);
    }

    /** A page of another site, or of a name that leads to this machine, may not ask by somebody's browser. */
    private void requireKnownSite(Context context) {
        try {
            sites.get().validate(new RequestHeaders(context.req()));
        } catch (ServerTransportSecurityException e) {
            throw RequestProblem.of(RequestProblem.Type.OTHER_SITE_REFUSED);
        }
    }

    private static DefaultServerTransportSecurityValidator sites(String host, Optional<URI> publicBase) {
        DefaultServerTransportSecurityValidator.Builder known = DefaultServerTransportSecurityValidator.builder();
        String own = host.contains(":") ? "[" + host + "]" : host;
        Stream.concat(Stream.of("localhost", "127.0.0.1", "[::1]", own), publicBase.map(URI::getHost).stream())
                .map(name -> name + ":*")
                .forEach(name ->
                        known.allowedHost(name).allowedOrigin("http://" + name).allowedOrigin("https://" + name));
        return known.build();
    }

    private HttpServlet start() {
        McpJsonMapper json = new JacksonMcpJsonMapper(
                new ObjectMapper().registerModule(new SimpleModule().addSerializer(new ErrorSerializer())));
        HttpServletStatelessServerTransport transport = HttpServletStatelessServerTransport.builder()
                .jsonMapper(json)
                .maxRequestSize(LookupService.LARGEST_REQUEST)
                .contextExtractor(request ->
                        McpTransportContext.create(Map.of(McpTools.CONTEXT, request.getAttribute(McpTools.CONTEXT))))
                .build();
        String version = McpRoutes.class.getPackage().getImplementationVersion();
        McpServer.sync(transport)
                .serverInfo("leidenkg", version == null ? "development" : version)
                .instructions(INSTRUCTIONS)
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .jsonMapper(json)
                // The routes say what is wrong with what they are asked, and make what they answer.
                .validateToolInputs(false)
                .jsonSchemaValidator((schema, made) -> ValidationResponse.asValid(String.valueOf(made)))
                .immediateExecution(true)
                .tools(tools.specifications())
                .build();
        return transport;
    }

    private record RequestHeaders(HttpServletRequest request) implements HeaderAccessor {
        @Override
        public List<String> getHeader(String name) {
            return Collections.list(request.getHeaders(name));
        }

        @Override
        public List<String> getHeaderNames() {
            return Collections.list(request.getHeaderNames());
        }
    }

    /** The SDK (2.1.0) would write an error with the places in the code that it came from. */
    private static final class ErrorSerializer extends StdSerializer<McpError> {
        private static final long serialVersionUID = 1;

        ErrorSerializer() {
            super(McpError.class);
        }

        @Override
        public void serialize(McpError error, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writePOJO(Map.of("jsonrpc", "2.0", "error", error.getJsonRpcError()));
        }
    }
}
