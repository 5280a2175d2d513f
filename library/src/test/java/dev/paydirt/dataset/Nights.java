package dev.paydirt.dataset;

import dev.paydirt.run.RecordFile;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Status;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import dev.paydirt.store.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A store in which a run was consolidated every night, and what its data set of all runs is.
record Nights(Store store, Path scratch) {
    private static final Instant FIRST = Instant.parse("2025-11-01T02:00:00Z");

    static Timestamp night(int number) {
        return new Timestamp(FIRST.plus(number, ChronoUnit.DAYS));
    }

    /// The run of a night, with these lines as its own data set.
    void had(int night, String... lines) throws IOException {
        had(night, Status.COMPLETE, lines);
    }

    void had(int night, Status status, String... lines) throws IOException {
        Timestamp run = night(night);
        String content = lines.length == 0 ? "" : String.join("\n", lines) + "\n";
        Stored data = store.put(Layout.consolidated(run.toString()), content.getBytes(StandardCharsets.UTF_8));
        store.put(Layout.runRecord(run.toString()), RecordFile.write(record(run, status, data, lines.length)));
    }

    /// A line of a run's own data set.
    ///
    /// @param more further fields, as JSON: `"company":"Acme"`
    static String line(int night, String id, String... more) {
        return "{\"collected_at\":\"%s\",\"position\":\"Engineer\",\"job_url\":\"https://jobs.example/%s\",%s\"source\":\"board\",\"source_id\":\"%s\",\"group\":null}"
                .formatted(night(night).collectedAt(), id, more.length == 0 ? "" : String.join(",", more) + ",", id);
    }

    Dataset dataset() {
        return new Dataset(store, InstantSource.fixed(FIRST), "here:1", scratch);
    }

    DatasetUpdate update() throws IOException {
        return dataset().update(false);
    }

    List<String> lines() throws IOException {
        try (InputStream in = dataset().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /// Everything below `dataset/`, by key.
    Map<String, String> objects() throws IOException {
        Map<String, String> objects = new TreeMap<>();
        for (String key : store.keys(Layout.DATASET)) {
            objects.put(key, Stored.of(key, store.get(key).orElseThrow()).sha256());
        }
        return objects;
    }

    private static RunRecord record(Timestamp run, Status status, Stored data, int lines) {
        return new RunRecord(
                RunRecord.VERSION,
                run,
                "ai",
                false,
                status,
                "threads",
                1,
                run.instant(),
                run.instant(),
                List.of(),
                List.of(),
                new RunRecord.Totals(lines, lines, 0, 0, 0, 0),
                new RunRecord.Consolidated(data.key(), data.bytes(), data.sha256()),
                new RunRecord.Costs(Map.of(), Map.of()),
                List.of(),
                List.of());
    }
}
