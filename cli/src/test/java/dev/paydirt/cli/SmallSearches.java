package dev.paydirt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Searches that take a second and still have every kind of thing in them: several batches, results that overlap,
/// limits.
final class SmallSearches {
    static final String TIMESTAMP = "2025-11-24T02-00-00Z";

    private static final String TEXT = """
            name: small
            sources:
              - %s
            runners: 4
            pause: 0s
            defaults: {location: United States, salary: 90000, limit: 60}
            queries:
              - keyword: [data scientist, software engineer, data engineer, product manager]
              - keyword: [data scientist, software engineer]
                location: [California, Texas]
            """;

    private SmallSearches() {}

    /// @param settings of the sandbox, such as `latency: 20ms`
    static String sandbox(String settings) {
        return TEXT.formatted("{name: sandbox, postings: 3000, page-size: 20%s}"
                .formatted(settings.isEmpty() ? "" : ", " + settings));
    }

    /// @param sources list items, each as it stands behind the dash
    static String of(String... sources) {
        return TEXT.formatted(String.join("\n  - ", sources));
    }

    static String write(Path folder, String text) throws IOException {
        Path file = folder.resolve("searches.yaml");
        Files.writeString(file, text);
        return file.toString();
    }
}
