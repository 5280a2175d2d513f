package dev.paydirt.api;

import dev.paydirt.collect.CollectSettings;
import dev.paydirt.collect.Progress;
import dev.paydirt.collect.Stop;
import dev.paydirt.consolidate.Consolidation;
import dev.paydirt.consolidate.ConsolidationSettings;
import dev.paydirt.fetch.FetchSettings;
import dev.paydirt.plan.Batch;
import dev.paydirt.plan.Plan;
import dev.paydirt.query.Overrides;
import dev.paydirt.query.SearchesFile;
import dev.paydirt.run.Requirement;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A small run over saved answers: two batches, pages, duplicates, and no network.
final class SavedRun {
    static final String TIMESTAMP = "2025-11-24T02-00-00Z";

    private static final String SEARCHES = """
            name: saved
            sources:
              - {name: postings, as: one, files: ["FOLDER/saved-*.jsonl"]}
              - {name: postings, as: two, files: ["FOLDER/saved-0.jsonl", "FOLDER/saved-2.jsonl"]}
            runners: 1
            pause: 0s
            queries:
              - keyword: [nurse, welder, cook, clerk]
            """;

    private final Plan plan;
    private InstantSource clock = InstantSource.system();

    SavedRun(Path folder) throws IOException {
        for (int page = 0; page < 3; page++) {
            StringBuilder lines = new StringBuilder();
            for (int line = 0; line < 6; line++) {
                String title = new String[] {"nurse", "welder", "cook and nurse", "clerk", "cook"}[(page + line) % 5];
                lines.append("""
                        {"position":"%s","job_url":"https://jobs.example/%d","source_id":"%d"}
                        """.formatted(title, line + 5 * page, line + 5 * page));
            }
            Files.writeString(folder.resolve("saved-" + page + ".jsonl"), lines);
        }
        Path file = Files.writeString(folder.resolve("searches.yaml"), SEARCHES.replace("FOLDER", folder.toString()));
        Paydirt elsewhere = new Paydirt(Store.at("file:" + folder.resolve("nothing")), World.real());
        plan = elsewhere.plan(new SearchesFile(Map.of()).read(file, Overrides.NONE), Timestamp.of(TIMESTAMP), false);
    }

    Plan plan() {
        return plan;
    }

    /// From now on, this is what time it is.
    void clock(InstantSource other) {
        clock = other;
    }

    /// Starts or continues the run, to its end.
    RunRecord run(Store store, boolean again) throws IOException, InterruptedException {
        return run(store, again, _ -> {});
    }

    /// The same with somebody watching.
    RunRecord run(Store store, boolean again, Consumer<Progress> watcher) throws IOException, InterruptedException {
        World here = World.real();
        World world = new World(here.environment(), clock, _ -> {}, here.random(), here.boards());
        Paydirt paydirt = new Paydirt(store, world);
        StartRule rule = new StartRule(Optional.of(plan.timestamp()), false, Duration.ofHours(6));
        Plan started = paydirt.start(plan, rule).plan();
        paydirt.collect(
                started,
                started.batches().stream().map(Batch::id).toList(),
                paydirt.desk(started),
                new CollectSettings(1, again, false, false),
                FetchSettings.DEFAULT,
                new Stop(),
                watcher);
        return switch (paydirt.consolidate(
                started, "threads", Requirement.DEFAULT, ConsolidationSettings.DEFAULT, false)) {
            case Consolidation.Published published -> published.record();
            case Consolidation.HeldElsewhere held -> throw new AssertionError(held.message());
        };
    }

    /// What must not depend on what happened on the way, by key.
    static SortedMap<String, String> data(Path store) throws IOException {
        SortedMap<String, String> data = new TreeMap<>();
        for (String key : files(store)) {
            if (key.startsWith("data/") || key.startsWith("consolidated/")) {
                data.put(key, Files.readString(store.resolve(key)));
            }
        }
        return data;
    }

    /// Every file that can be seen, by key.
    static List<String> files(Path store) throws IOException {
        if (!Files.exists(store)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(store)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> store.relativize(path).toString())
                    .filter(key -> !key.endsWith(".tmp"))
                    .sorted()
                    .toList();
        }
    }
}
