package org.leidenkg.web.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leidenkg.web.Served;

/** The client of the protocol's own SDK; it checks each answer against the schema that the tool gives for it. */
public final class Assistant implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final McpSyncClient client;

    public Assistant(Served served) {
        client = McpClient.sync(HttpClientStreamableHttpTransport.builder(
                                served.service().address())
                        .jsonMapper(new JacksonMcpJsonMapper(JSON))
                        .build())
                .jsonSchemaValidator(Assistant::validate)
                .build();
        client.initialize();
    }

    static ValidationResponse validate(Map<String, Object> schema, Object answer) {
        Set<ValidationMessage> faults =
                SCHEMAS.getSchema(JSON.<JsonNode>valueToTree(schema)).validate(JSON.valueToTree(answer));
        return faults.isEmpty() ? ValidationResponse.asValid("") : ValidationResponse.asInvalid(faults.toString());
    }

    public List<Tool> tools() {
        return client.listTools().tools();
    }

    public CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    /** What it answers, as an assistant that takes structured answers reads it. */
    JsonNode ask(String tool, Map<String, Object> arguments) {
        return JSON.valueToTree(call(tool, arguments).structuredContent());
    }

    /** What an assistant reads. */
    static String text(CallToolResult result) {
        return ((TextContent) result.content().get(0)).text();
    }

    @Override
    public void close() {
        client.close();
    }
}
