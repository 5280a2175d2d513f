package dev.paydirt.source;

import dev.paydirt.document.Document;
import dev.paydirt.posting.Posting;
import dev.paydirt.query.PlannedForm;
import dev.paydirt.query.Query;
import dev.paydirt.query.SourceChoice;
import dev.paydirt.run.Timestamp;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The smallest source that is whole, and what a test wants to be different about it.
final class Small {
    static final Timestamp TIMESTAMP = Timestamp.of("2025-11-24T02-00-00Z");
    static final Access.Open OPEN = new Access.Open("paydirt/test", Map.of(), Optional.empty());

    private static final List<String> WHOLE = List.of(
            "name: small",
            "about: a test's own",
            "homepage: https://small.example/",
            "facts: 2026-01-01",
            "base-url: https://small.example",
            "read: search",
            "request: {path: /jobs, query: {q: '{keyword}'}}",
            "answer: {records: .jobs, total: .total}",
            "filters: {keyword: server}",
            "posting: '{source_id: .id, position: .t, job_url: .u}'");

    private Small() {}

    /// @param lines each a key and its value, in the place of the smallest source's line or after it
    static String file(String... lines) {
        Map<String, String> keys = new LinkedHashMap<>();
        WHOLE.forEach(line -> keys.put(key(line), line));
        List.of(lines).forEach(line -> keys.put(key(line), line));
        return String.join("\n", keys.values()) + "\n";
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf(':'));
    }

    static Endpoint endpoint(String... lines) {
        return endpoint(Map.of(), lines);
    }

    static Endpoint endpoint(Map<String, String> settings, String... lines) {
        return Endpoint.of(choice(settings), SourceFile.read("small.yaml", file(lines)));
    }

    static SourceChoice choice(Map<String, String> settings) {
        return new SourceChoice(
                "small", "small", Optional.empty(), settings, Optional.empty(), List.of(), false, false, "s.yaml:1");
    }

    /// With the keys of the searches file: `{keyword: x, limit: 5}`.
    static Query query(String yaml) {
        return PlannedForm.query(Document.VERBATIM.yaml("query", yaml).keys());
    }

    /// With the keys of a line of postings.
    static Posting posting(String json) {
        SourceChoice choice = new SourceChoice(
                "postings",
                "postings",
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                List.of("x"),
                false,
                false,
                "test");
        Page page = Sources.endpoint(choice).reader(TIMESTAMP).read(json.getBytes(StandardCharsets.UTF_8), "line");
        if (page instanceof Page.Listing listing && listing.records().getFirst() instanceof Page.Reading.Read read) {
            return read.posting();
        }
        throw new IllegalArgumentException(json + " is no posting: " + page);
    }
}
