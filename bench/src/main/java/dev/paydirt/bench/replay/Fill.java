package dev.paydirt.bench.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.source.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many postings of one source tell each field, and why its other records were rejected.
final class Fill {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Integer> told = new TreeMap<>();
    private final Map<String, Integer> rejected = new TreeMap<>();
    private final Map<String, Integer> origins = new TreeMap<>();
    private int postings;

    /// @return the posting's line, or why there is none
    String add(Page.Reading reading) {
        return switch (reading) {
            case Page.Reading.Read read ->
                count(PostingLine.of(read.posting(), "2025-11-24T02:00:00Z", List.of("q1"), "1"));
            case Page.Reading.Rejected no -> {
                rejected.merge(no.reason(), 1, Integer::sum);
                yield "rejected: " + no.reason() + ": " + no.text();
            }
        };
    }

    private String count(PostingLine line) {
        postings++;
        String text = line.toString();
        try {
            JsonNode fields = JSON.readTree(text);
            fields.properties().forEach(field -> {
                if (!field.getValue().isNull() && !(field.getValue().isContainerNode() && field.getValue().isEmpty())) {
                    told.merge(field.getKey(), 1, Integer::sum);
                }
            });
            String origin = fields.path("salary_origin").asText();
            if (!origin.equals("null")) {
                origins.merge(origin, 1, Integer::sum);
            }
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
        }
        return text;
    }

    int postings() {
        return postings;
    }

    Map<String, Integer> rejected() {
        return rejected;
    }

    /// By where the pay comes from.
    Map<String, Integer> origins() {
        return origins;
    }

    /// Per cent of the postings that tell a field.
    String share(String field) {
        int count = told.getOrDefault(field, 0);
        return postings == 0 || count == 0 ? "" : Integer.toString(Math.max(1, Math.floorDiv(100 * count, postings)));
    }
}
