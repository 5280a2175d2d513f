package dev.paydirt.posting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How many postings tell each field, and what the first of them says there.
public final class FieldFill {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Integer> told = new HashMap<>();
    private final Map<String, String> first = new HashMap<>();
    private int postings;

    public void add(Posting posting) {
        String line = PostingLine.of(posting, "", List.of(), "").toString();
        postings++;
        try {
            JSON.readTree(line).properties().forEach(field -> {
                String value = shown(field.getValue());
                if (!value.isEmpty()) {
                    told.merge(field.getKey(), 1, Integer::sum);
                    first.putIfAbsent(field.getKey(), value);
                }
            });
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
        }
    }

    private static String shown(JsonNode value) {
        if (value.isNull() || (value.isContainerNode() && value.isEmpty())) {
            return "";
        }
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    public int postings() {
        return postings;
    }

    /// Postings that tell a field.
    public int told(String field) {
        return told.getOrDefault(field, 0);
    }

    /// What the first that tells it says.
    public Optional<String> first(String field) {
        return Optional.ofNullable(first.get(field));
    }
}
