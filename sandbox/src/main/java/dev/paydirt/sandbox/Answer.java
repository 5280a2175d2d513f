package dev.paydirt.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// What the board says to one request.
///
/// @param headers beside the body's type and length
/// @param body never changed once it stands here
record Answer(int status, String type, Map<String, String> headers, byte[] body) {
    static final JsonMapper JSON = new JsonMapper();
    private static final String JSON_TYPE = "application/json";

    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer json(byte[] body) {
        return new Answer(200, JSON_TYPE, Map.of(), body);
    }

    static Answer json(ObjectNode body) {
        return json(bytes(body));
    }

    /// An error, told as `{"error": …}`.
    static Answer error(int status, String message) {
        return new Answer(
                status, JSON_TYPE, Map.of(), bytes(JSON.createObjectNode().put("error", message)));
    }

    /// A request that cannot be understood, and why.
    static Answer refusal(IllegalArgumentException wrong) {
        return error(400, Objects.requireNonNullElse(wrong.getMessage(), "this cannot be understood"));
    }

    static Answer page(String html) {
        return new Answer(200, "text/html; charset=utf-8", Map.of(), html.getBytes(StandardCharsets.UTF_8));
    }

    Answer withRetryAfter(long seconds) {
        return with("Retry-After", String.valueOf(seconds));
    }

    Answer with(String header, String value) {
        return with(Map.of(header, value));
    }

    Answer with(Map<String, String> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, String> all = new HashMap<>(headers);
        all.putAll(more);
        return new Answer(status, type, all, body);
    }

    Answer withStatus(int other) {
        return new Answer(other, type, headers, body);
    }

    Answer withBody(byte[] other) {
        return new Answer(status, type, headers, other);
    }

    private static byte[] bytes(ObjectNode body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
