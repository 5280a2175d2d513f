package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paydirt.sandbox.Arrivals;
import dev.paydirt.sandbox.Sandbox;
import dev.paydirt.sandbox.SandboxSettings;
import dev.paydirt.sandbox.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Whole runs against one board, whose own log is read as well.
final class Laboratory implements AutoCloseable {
    private static final String RUN = "metadata/runs/" + SmallSearches.TIMESTAMP + "/";
    private static final String DATA = "consolidated/consolidated-" + SmallSearches.TIMESTAMP + ".jsonl";

    /// With this seed nothing that three in ten requests meet comes three times in a row, and bodies are read three
    /// times.
    private static final Map<String, String> SMALL = Map.of("postings", "400", "page-size", "20", "seed", "38");

    private final Sandbox board;
    private final Shell shell;
    private final Kept kept;
    private final String searches;

    private Laboratory(Sandbox board, Shell shell, String searches) {
        this.board = board;
        this.shell = shell;
        this.kept = new Kept(shell.folder());
        this.searches = searches;
    }

    /// @param settings of the board, beside those of all boards here
    /// @param times how many seconds pass in one of ours
    static Laboratory of(Path folder, Map<String, String> settings, int times) throws IOException {
        FastTime time = FastTime.times(times);
        Map<String, String> all = new LinkedHashMap<>(SMALL);
        all.putAll(settings);
        Sandbox board = Sandbox.start(SandboxSettings.of(all), 0, time, time::sleep);
        String source = all.entrySet().stream()
                .map(entry -> "%s: \"%s\"".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", ", "{name: sandbox, base-url: \"" + board.address() + "\", ", "}"));
        String text = """
                name: laboratory
                sources:
                  - %s
                runners: 2
                pause: 0s
                defaults: {limit: 200}
                queries:
                  - keyword: [data, engineer, nurse, manager]
                """.formatted(source);
        Files.createDirectories(folder);
        return new Laboratory(board, new Shell(folder.resolve("store"), time), SmallSearches.write(folder, text));
    }

    /// What came of a command.
    ///
    /// @param exit its code
    /// @param verdicts of all queries, each once
    /// @param reasons of those that have one
    /// @param data every identity with its line
    /// @param counted requests, as the run tells
    /// @param arrivals as the board tells, from its start
    record Outcome(
            int exit,
            SortedSet<String> verdicts,
            List<String> reasons,
            SortedMap<String, JsonNode> data,
            int counted,
            Arrivals arrivals) {}

    Outcome run(String... options) {
        List<String> words = new ArrayList<>(List.of("run", searches, "--timestamp", SmallSearches.TIMESTAMP));
        words.addAll(List.of(options));
        return outcome(shell.at(words.toArray(String[]::new)));
    }

    Outcome retry() {
        return outcome(shell.at("retry", "--timestamp", SmallSearches.TIMESTAMP));
    }

    private Outcome outcome(Shell.Answer answer) {
        assertThat(answer.code()).as(answer.err()).isIn(0, 3, 4);
        SortedSet<String> verdicts = new TreeSet<>();
        List<String> reasons = new ArrayList<>();
        int counted = 0;
        for (JsonNode batch : kept.json(RUN + "run.json").get("batches")) {
            counted += batch.get("requests").asInt();
            for (JsonNode query : batch.get("queries")) {
                JsonNode pair = query.get("verdicts").get("sandbox");
                verdicts.add(pair.get("verdict").asText());
                if (!pair.get("reason").isNull()) {
                    reasons.add(pair.get("reason").asText());
                }
            }
        }
        SortedMap<String, JsonNode> data = new TreeMap<>();
        if (kept.has(DATA)) {
            kept.lines(DATA)
                    .forEach(line -> data.put("sandbox:" + line.get("source_id").asText(), line));
        }
        return new Outcome(answer.code(), verdicts, reasons, data, counted, board.arrivals());
    }

    /// What a perfect collector ends with.
    ///
    /// @param key of the truth
    SortedSet<String> truth(String key) {
        SortedSet<String> identities = new TreeSet<>();
        Truth.of(kept.json(RUN + "plan.json")).get(key).forEach(node -> identities.add(node.asText()));
        return identities;
    }

    @Override
    public void close() {
        board.close();
    }
}
