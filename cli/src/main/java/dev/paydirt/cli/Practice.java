package dev.paydirt.cli;

import dev.paydirt.Sha256;
import dev.paydirt.fetch.HttpTransport;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Status;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Layout;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Takes the ways that most commands take, in one process and offline. A start-up cache is made while it does: what is
/// practised is what is quick afterwards.
///
/// Each short road has a cache of its own, because all that is in a cache is made ready at every start.
final class Practice {
    private static final int TIMES = 4;
    private static final int LINES = 2_000;
    private static final int POSTINGS = 1_400;
    private static final int ALL_DIFFERENT = Integer.MAX_VALUE;
    private static final String SEARCHES = """
            sources: [{name: sandbox, postings: 2000}]
            pause: 0s
            defaults: {location: United States, salary: 100000, limit: 50}
            queries: [{keyword: [data scientist, software engineer, nurse]}, {keyword: data engineer, location: California}]
            """;

    private final Path folder;

    private Practice(Path folder) {
        this.folder = folder;
    }

    /// @param args a folder to practise in, and `plain` or `all` for a short road
    public static void main(String[] args) throws IOException {
        HttpTransport.sendOnce();
        var practice = new Practice(Path.of(args[0]));
        switch (args.length > 1 ? args[1] : "") {
            case "plain" -> practice.plainRoad();
            case "all" -> practice.allRunsRoad();
            default -> {
                practice.otherCommands();
                System.exit(0);
            }
        }
    }

    private void otherCommands() throws IOException {
        Path searches = Files.writeString(folder.resolve("searches.yaml"), SEARCHES);
        String store = "file:" + folder.resolve("store");
        command("run", searches.toString(), "--store", store);
        command("plan", searches.toString());
        command("status", "--store", store);
        command("consolidate", "--all", "--store", store);
        command("export", "--store", store, "-o", file("jobs.csv"));
        command("export", "--store", store, "-o", file("jobs.parquet"));
    }

    private void plainRoad() throws IOException {
        String lines = Files.writeString(folder.resolve("lines.jsonl"), lines(0, LINES, POSTINGS))
                .toString();
        String ledgers = Files.createDirectory(folder.resolve("ledgers")).toString();
        for (int time = 0; time < TIMES; time++) {
            command("consolidate", "--no-merge", lines, "-o", file("out.jsonl"));
            command("consolidate", lines, "-o", file("out.jsonl"), "--ledgers", ledgers);
        }
    }

    /// Nights of which each has half of what the one before had.
    private void allRunsRoad() throws IOException {
        Path store = folder.resolve("store");
        for (int night = 0; night < TIMES; night++) {
            Timestamp run = Timestamp.of("2025-11-2%dT02-00-00Z".formatted(night));
            writeRun(store, run, lines(night * LINES / 2, LINES, ALL_DIFFERENT));
            command("consolidate", "--all", "--store", "file:" + store);
        }
    }

    /// A run that was consolidated, as far as the data set of all runs looks at it.
    static void writeRun(Path store, Timestamp run, String lines) throws IOException {
        Path data = store.resolve(Layout.consolidated(run.toString()));
        Files.createDirectories(data.resolveSibling(""));
        Files.writeString(data, lines);
        Path record = store.resolve(Layout.runRecord(run.toString()));
        Files.createDirectories(record.resolveSibling(""));
        Files.write(record, RecordFile.write(record(run, lines)));
    }

    private static RunRecord record(Timestamp run, String lines) {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        String key = Layout.consolidated(run.toString());
        var consolidated = new RunRecord.Consolidated(key, bytes.length, Sha256.hex(lines, 32));
        return new RunRecord(
                RunRecord.VERSION,
                run,
                "practice",
                false,
                Status.COMPLETE,
                "threads",
                1,
                run.instant(),
                run.instant(),
                List.of(),
                List.of(),
                new RunRecord.Totals(0, 0, 0, 0, 0, 0),
                consolidated,
                new RunRecord.Costs(Map.of(), Map.of()),
                List.of(),
                List.of());
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /// As long as lines are, with as many duplicates.
    private static String lines(int from, int count, int postings) {
        String description = "We build what we run, and say why it is so. ".repeat(40);
        var lines = new StringBuilder();
        for (int line = from; line < from + count; line++) {
            lines.append("{\"collected_at\":\"2025-11-2%d\",\"position\":\"Engineer\",\"company\":\"Company %d\","
                            .formatted(line % 4, line % 97))
                    .append(
                            "\"location\":\"Austin, TX\",\"job_url\":\"https://www.jobs.example/view/%d\",\"salary\":%s,"
                                    .formatted(line % postings, line % 3 == 0 ? "null" : "\"$100,000/yr\""))
                    .append("\"skills\":\"sql, \\\"python\\\"\",\"description\":\"%s\"}\n".formatted(description));
        }
        return lines.toString();
    }

    private static void command(String... words) {
        var nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var signals = new Signals();
        Main.run(words, Main.real(nowhere, nowhere, signals));
        signals.finished(Exit.OK.code());
    }
}
