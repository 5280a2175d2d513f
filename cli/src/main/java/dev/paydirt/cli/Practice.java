package dev.paydirt.cli;

import dev.paydirt.fetch.HttpTransport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Takes the ways that most commands take, in one process and offline. A start-up cache is made while it does: what is
/// practised is what is quick afterwards.
///
/// The plain road has a cache of its own, because all that is in a cache is made ready at every start.
final class Practice {
    private static final int TIMES = 4;
    private static final int LINES = 2_000;
    private static final int POSTINGS = 1_400;
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

    /// @param args a folder to practise in, and `plain` for the plain road
    public static void main(String[] args) throws IOException {
        HttpTransport.sendOnce();
        var practice = new Practice(Path.of(args[0]));
        if (args.length > 1) {
            practice.plainRoad();
        } else {
            practice.otherCommands();
            System.exit(0);
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
        String lines = Files.writeString(folder.resolve("lines.jsonl"), lines()).toString();
        String ledgers = Files.createDirectory(folder.resolve("ledgers")).toString();
        for (int time = 0; time < TIMES; time++) {
            command("consolidate", "--no-merge", lines, "-o", file("out.jsonl"));
            command("consolidate", lines, "-o", file("out.jsonl"), "--ledgers", ledgers);
        }
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /// As long as lines are, with as many duplicates.
    private static String lines() {
        String description = "We build what we run, and say why it is so. ".repeat(40);
        var lines = new StringBuilder();
        for (int line = 0; line < LINES; line++) {
            lines.append("{\"collected_at\":\"2025-11-2%d\",\"position\":\"Engineer\",\"company\":\"Company %d\","
                            .formatted(line % 4, line % 97))
                    .append(
                            "\"location\":\"Austin, TX\",\"job_url\":\"https://www.jobs.example/view/%d\",\"salary\":%s,"
                                    .formatted(line % POSTINGS, line % 3 == 0 ? "null" : "\"$100,000/yr\""))
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
