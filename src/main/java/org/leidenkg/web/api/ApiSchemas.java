package org.leidenkg.web.api;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.classmate.members.ResolvedField;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leidenkg.model.network.NetworkPlaces;
import org.leidenkg.query.answer.Ref;
import org.leidenkg.query.answer.Text;
import org.leidenkg.web.http.Json;
import org.leidenkg.web.http.LinkedThing;

/** What the answers of the API look like, as JSON Schema 2020-12, from the records that {@link Json} writes. */
final class ApiSchemas {
    private final SchemaBuilder builder = new SchemaGenerator(config()).buildMultipleSchemaDefinitions();

    /** A reference to the schema of what is written for a type; complete when the components are asked for. */
    ObjectNode reference(Type type) {
        return builder.createSchemaReference(type);
    }

    /** All schemas that others refer to. */
    JsonNode components() {
        ObjectNode components = builder.collectDefinitions("components/schemas");
        components.forEach(schema -> keepApart((ObjectNode) schema));
        return components;
    }

    /** A record's own fields and a reference to others: many programs read nothing that stands beside a reference. */
    private static void keepApart(ObjectNode schema) {
        JsonNode others = schema.path("$ref");
        if (!others.isMissingNode()) {
            ObjectNode own = schema.deepCopy().without("$ref");
            schema.removeAll()
                    .putArray("allOf")
                    .add(Json.MAPPER.createObjectNode().set("$ref", others))
                    .add(own);
        }
    }

    /** Of what {@link Json} writes in a way of its own. The last of the providers. */
    private static final CustomDefinitionProviderV2 WRITTEN = ApiSchemas::written;

    private static SchemaGeneratorConfig config() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        Json.MAPPER, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.PLAIN_DEFINITION_KEYS, Option.STANDARD_FORMATS)
                // With it, what is optional could be null as well, which is never written.
                .without(Option.FLATTENED_OPTIONALS);
        config.forTypesInGeneral().withCustomDefinitionProvider(ApiSchemas::unwrapped);
        config.with(new JacksonModule(JacksonOption.SKIP_SUBTYPE_LOOKUP, JacksonOption.IGNORE_TYPE_INFO_TRANSFORM));
        config.forTypesInGeneral()
                .withCustomDefinitionProvider(WRITTEN)
                .withPropertySorter((unused, unusedToo) -> 0)
                .withDefinitionNamingStrategy((key, context) -> name(key.getType()));
        config.forFields()
                .withTargetTypeOverridesResolver(ApiSchemas::present)
                .withRequiredCheck(field -> !isOptional(field) && field.getAnnotation(JsonInclude.class) == null)
                .withNumberInclusiveMinimumResolver(ApiSchemas::least)
                // Under another name in our own code it is no IRI.
                .withStringFormatResolver(field -> field.getSchemaPropertyName().equals("id")
                                && !field.getDeclaredName().equals("key")
                        ? "uri"
                        : null);
        return config.build();
    }

    /** Of a record with the fields of others among its own: all of them, by reference to these. */
    private static @Nullable CustomDefinition unwrapped(ResolvedType type, SchemaGenerationContext context) {
        List<ResolvedField> others = Stream.of(
                        context.getTypeContext().resolveWithMembers(type).getMemberFields())
                .filter(field -> field.get(JsonUnwrapped.class) != null)
                .toList();
        if (others.isEmpty()) {
            return null;
        }
        ObjectNode whole = Json.MAPPER.createObjectNode();
        ArrayNode parts = whole.putArray("allOf");
        others.forEach(field -> parts.add(context.createDefinitionReference(field.getType())));
        parts.add(context.createStandardDefinition(type, WRITTEN));
        return new CustomDefinition(whole, CustomDefinition.DefinitionType.STANDARD, AttributeInclusion.NO);
    }

    private static @Nullable CustomDefinition written(ResolvedType type, SchemaGenerationContext context) {
        ObjectNode schema = Json.MAPPER.createObjectNode();
        Class<?> erased = type.getErasedType();
        if (erased == Ref.class) {
            ResolvedType thing = context.getTypeContext().resolve(LinkedThing.class);
            return new CustomDefinition(context.createDefinition(thing));
        }
        if (erased == Text.class) {
            schema.put("description", "A text by language tag; \"und\" where the language is not known.");
            schema.put("type", "object").putObject("additionalProperties").put("type", "string");
            return new CustomDefinition(schema);
        }
        if (erased == Map.class) {
            ResolvedType values = type.getTypeParameters().get(1);
            schema.put("type", "object").set("additionalProperties", context.createDefinitionReference(values));
            return new CustomDefinition(schema, true);
        }
        if (erased.isEnum()) {
            schema.put("type", "string").set("enum", Json.MAPPER.valueToTree(erased.getEnumConstants()));
            return new CustomDefinition(schema, true);
        }
        return null;
    }

    private static boolean isOptional(FieldScope field) {
        return field.getDeclaredType().isInstanceOf(Optional.class);
    }

    /** What is written when there is something. */
    private static @Nullable List<ResolvedType> present(FieldScope field) {
        return isOptional(field) && !field.isFakeContainerItemScope()
                ? field.getDeclaredType().getTypeParameters()
                : null;
    }

    /** All numbers count or measure something, except places, which have the middle of the picture as their origin. */
    private static @Nullable BigDecimal least(FieldScope field) {
        ResolvedType type = field.getType();
        boolean number = type.isInstanceOf(Number.class) || (type.isPrimitive() && !type.isInstanceOf(boolean.class));
        return number && !field.getDeclaringType().isInstanceOf(NetworkPlaces.Place.class) ? BigDecimal.ZERO : null;
    }

    /** Such as "ProjectCard", "ProjectCardPage" for the answer with a page of them, and "BetweenLink" for a part of one. */
    private static String name(ResolvedType type) {
        Class<?> erased = type.getErasedType();
        return type.getTypeParameters().stream().map(ApiSchemas::name).collect(Collectors.joining())
                + name(erased.getEnclosingClass())
                + name(erased);
    }

    private static String name(@Nullable Class<?> type) {
        return type == null
                ? ""
                : type == Ref.class ? "Thing" : type.getSimpleName().replaceFirst("Answer$", "");
    }
}
