package dev.paydirt.run;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paydirt.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The lines of [KnownDetail], token by token: a run reads and writes one for every posting, several times, and making
/// records of JSON in the general way takes as long as the rest of such a line.
final class KnownDetailLine {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FIELDS = "fields";

    /// What a line says of itself, by key.
    private final Map<String, String> texts = new HashMap<>();

    private JsonNode fields = MissingNode.getInstance();

    private KnownDetailLine() {}

    static byte[] write(KnownDetail detail) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("source", detail.source())
                .put("id", detail.id())
                .put("list", detail.list())
                .put("asked", detail.asked().toString());
        line.set(FIELDS, detail.fields());
        try {
            // By way of a string, so that half a surrogate pair becomes a question mark and not an exception.
            return JSON.writeValueAsString(line).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    static KnownDetail read(byte[] bytes, String name) {
        KnownDetailLine line = parsed(bytes, name, true);
        if (line.fields.isMissingNode()) {
            throw lacking(name, FIELDS);
        }
        return new KnownDetail(
                line.text("source", name),
                line.text("id", name),
                line.text("list", name),
                Timestamp.of(line.text("asked", name)),
                line.fields);
    }

    static KnownDetail.Head head(byte[] bytes, String name) {
        KnownDetailLine line = parsed(bytes, name, false);
        return new KnownDetail.Head(
                line.text("source", name), line.text("id", name), Timestamp.of(line.text("asked", name)));
    }

    private String text(String key, String name) {
        String text = texts.get(key);
        if (text == null) {
            throw lacking(name, key);
        }
        return text;
    }

    private static Refused lacking(String name, String key) {
        return new Refused("%s cannot be read as a known detail: it has no '%s'".formatted(name, key));
    }

    /// @param whole whether what it tells is wanted too; it is looked through for damage all the same
    private static KnownDetailLine parsed(byte[] bytes, String name, boolean whole) {
        var line = new KnownDetailLine();
        try (JsonParser json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Refused("%s cannot be read as a known detail: it is no JSON object".formatted(name));
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                JsonToken value = json.nextToken();
                if (whole && key.equals(FIELDS)) {
                    line.fields = json.readValueAsTree();
                } else if (value == JsonToken.VALUE_STRING) {
                    line.texts.put(key, json.getText());
                } else {
                    json.skipChildren();
                }
            }
        } catch (JsonProcessingException broken) {
            throw new Refused(
                    "%s cannot be read as a known detail: %s".formatted(name, broken.getOriginalMessage()), broken);
        } catch (IOException bug) {
            throw new IllegalStateException("bytes in memory cannot fail to be read", bug);
        }
        return line;
    }
}
