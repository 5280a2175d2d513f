package dev.paydirt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The published schemas, and what they think of a document.
final class Schemas {
    private static final JsonMapper JSON = new JsonMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private Schemas() {}

    /// What is wrong with a document that is written in YAML or JSON.
    static List<String> complaints(String schema, String document) {
        return complaints(FACTORY.getSchema(node(schema)), yaml(document));
    }

    /// The same, and every key that the schema does not name is wrong, also where readers would ignore it.
    static List<String> strictComplaints(String schema, String document) {
        JsonNode strict = node(schema).deepCopy();
        close(strict);
        return complaints(FACTORY.getSchema(strict), yaml(document));
    }

    private static List<String> complaints(JsonSchema schema, JsonNode document) {
        return schema.validate(document).stream().map(Object::toString).toList();
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Schemas::close);
    }

    /// Every key that a schema names, at whatever depth.
    static Set<String> keys(String schema) {
        Set<String> keys = new TreeSet<>();
        collect(node(schema), keys);
        return keys;
    }

    /// The keys that a schema names at one place, such as `/properties/batches`.
    static List<String> keysAt(String schema, String place) {
        return node(schema).at(place + "/properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void collect(JsonNode node, Set<String> keys) {
        node.properties().forEach(entry -> {
            if (entry.getKey().equals("properties")) {
                entry.getValue().fieldNames().forEachRemaining(keys::add);
            }
        });
        node.forEach(child -> collect(child, keys));
    }

    static JsonNode node(String schema) {
        return json(Checkout.text("schemas/" + schema + ".schema.json"));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
