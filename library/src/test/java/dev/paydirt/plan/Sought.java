package dev.paydirt.plan;

import dev.paydirt.query.Overrides;
import dev.paydirt.query.Searches;
import dev.paydirt.query.SearchesFile;
import dev.paydirt.run.Timestamp;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Searches in a folder, and the plan that comes of them.
record Sought(Searches searches) {
    static final Timestamp TIMESTAMP = Timestamp.of("2025-11-24T02-00-00Z");
    private static final List<String> WORDS = List.of(
            "engineer",
            "nurse",
            "C++",
            "data",
            "senior",
            "Müller",
            "\"R&D\"",
            "x".repeat(300),
            "😀",
            "null",
            "1e5",
            "${HOME}");
    private static final List<String> PLACES = List.of("California", "new york", "Texas", "Île-de-France", "D.C.");

    static Sought in(Path folder, String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("s.yaml"), yaml);
        return new Sought(new SearchesFile(Map.of("HOME", "${HOME}")).read(file, Overrides.NONE));
    }

    /// A source of one's own with these limits, as `NAME.yaml` beside the searches.
    static void source(Path folder, String name, String host, String... lines) throws IOException {
        String file = """
                name: %s
                about: a test's own
                homepage: https://%s/
                facts: 2026-01-01
                base-url: https://%s
                request: {path: /jobs, query: {q: '{keyword}'}}
                answer: {records: .jobs}
                posting: '{position: .t, job_url: .u}'
                """.formatted(name, host, host);
        Files.writeString(folder.resolve(name + ".yaml"), file + String.join("\n", lines) + "\n");
    }

    /// Searches of many shapes, for three sources: one that is shared, one with two names at one host, one read whole.
    static Sought random(Path folder, Random random) throws IOException {
        String[] filters = {
            "filters: {keyword: us, location: us, salary: us, remote: us, posted-within: us, radius: us, employment: us}"
        };
        source(
                folder,
                "first",
                "first.example",
                "read: search",
                "limits: {rate: 50 per 1m, quota: 250 per 1d}",
                filters[0]);
        source(
                folder,
                "second",
                "second.example",
                "read: search",
                "limits: {rate: '7 per 500ms', page-size: 30}",
                filters[0]);
        source(folder, "whole", "whole.example", "read: whole", filters[0]);
        List<String> lines = new ArrayList<>(List.of(
                "contact: data@example.org",
                "sources: [{name: first, file: first.yaml}, {name: second, file: second.yaml},"
                        + " {name: second, as: other, file: second.yaml}, {name: whole, file: whole.yaml}]",
                "runners: " + (1 + random.nextInt(20)),
                "pause: " + random.nextInt(5000) + "ms",
                "batches: "
                        + List.of("{}", "{strategy: chunks, size: 3}", "{smallest: 1, largest: 3}")
                                .get(random.nextInt(3)),
                "queries:"));
        int queries = 1 + random.nextInt(60);
        for (int i = 0; i < queries; i++) {
            lines.add("  - " + query(random, i));
        }
        return in(folder, String.join("\n", lines) + "\n");
    }

    /// Searches of very different sizes, for a source that is shared and one that is read whole, neither with limits.
    static Sought unlimited(Path folder, Random random) throws IOException {
        source(folder, "open", "open.example", "read: search", "filters: {keyword: us}");
        source(folder, "whole", "whole.example", "read: whole", "filters: {keyword: us}");
        List<String> lines = new ArrayList<>(List.of(
                "sources: [{name: open, file: open.yaml}, {name: whole, file: whole.yaml}]",
                "pause: " + random.nextInt(3) + "s",
                "queries:"));
        int queries = 2 + random.nextInt(60);
        for (int i = 0; i < queries; i++) {
            String sources = random.nextInt(4) == 0 ? "[open, whole]" : "[open]";
            double limit = random.nextInt(3) == 0 ? Math.exp(random.nextGaussian()) * 200 : 1 + random.nextInt(100);
            lines.add("  - {keyword: '%s %d', limit: %d, sources: %s}"
                    .formatted(one(List.of("nurse", "engineer"), random), i, 1 + (int) limit, sources));
        }
        return in(folder, String.join("\n", lines) + "\n");
    }

    /// Searches of very different sizes for sources of which most declare a rate, some fewer requests than runners may
    /// be.
    static Sought limited(Path folder, Random random) throws IOException {
        List<String> rates = List.of(
                "limits: {concurrency: 10}",
                "limits: {rate: 20 per 1s}",
                "limits: {rate: 600 per 60s}",
                "limits: {rate: 5 per 1s}",
                "limits: {rate: 25 per 60s}");
        List<String> names = List.of("one", "two", "three");
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            source(folder, name, name + ".example", "read: search", "filters: {keyword: us}", one(rates, random));
            lines.add("  - {name: %s, file: %s.yaml}".formatted(name, name));
        }
        lines.addFirst("sources:");
        lines.add("pause: " + random.nextInt(3) + "s");
        lines.add("queries:");
        int queries = 2 + random.nextInt(60);
        for (int i = 0; i < queries; i++) {
            double limit = random.nextInt(3) == 0 ? Math.exp(random.nextGaussian()) * 200 : 1 + random.nextInt(100);
            lines.add("  - {keyword: '%s %d', limit: %d, sources: [%s]}"
                    .formatted(
                            one(List.of("nurse", "engineer"), random),
                            i,
                            1 + (int) limit,
                            String.join(", ", names.subList(random.nextInt(2), 2 + random.nextInt(2)))));
        }
        return in(folder, String.join("\n", lines) + "\n");
    }

    private static String query(Random random, int number) {
        StringBuilder query = new StringBuilder("{keyword: '%s %d'".formatted(one(WORDS, random), number));
        append(query, random, "location: '" + one(PLACES, random) + "'");
        append(query, random, "salary: " + one(List.of("100000", "60000 GBP", "55000.50", "1000000"), random));
        append(query, random, "limit: " + (1 + random.nextInt(500)));
        append(query, random, "posted-within: " + (1 + random.nextInt(30)) + "d");
        append(query, random, "remote: true");
        append(query, random, "radius: 50km");
        append(query, random, "employment: [INTERN, FULL_TIME]");
        append(query, random, "require-salary: true");
        append(query, random, "exclude: {words: ['don''t']}");
        append(query, random, "batch: 'by-hand-" + random.nextInt(3) + "'");
        append(query, random, "sources: " + one(List.of("[first]", "[second, whole]", "[other, first]"), random));
        return query.append('}').toString();
    }

    private static void append(StringBuilder query, Random random, String key) {
        if (random.nextInt(4) == 0) {
            query.append(", ").append(key);
        }
    }

    private static String one(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    List<Endpoint> endpoints() {
        return searches.sources().stream().map(Sources::endpoint).toList();
    }

    Plan plan() {
        return Planner.plan(searches, endpoints(), Known.NOTHING, TIMESTAMP, false);
    }
}
