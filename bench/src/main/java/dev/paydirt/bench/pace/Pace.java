package dev.paydirt.bench.pace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Runs every trial, or those that are named, and prints for each how long the board was asked beside the least that
/// its
/// limits allow.
///
/// `pace HOME [NAMES...]`
public final class Pace {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> KEYWORDS = List.of(
            "machine learning engineer",
            "data scientist",
            "data engineer",
            "software engineer",
            "data analyst",
            "product manager",
            "registered nurse",
            "nurse",
            "engineer",
            "AI engineer");
    private static final List<String> PLACES = List.of("United States", "California", "New York", "Washington");

    private final Path home;
    private final Path work;
    private final PrintStream out;

    private Pace(Path home, Path work, PrintStream out) {
        this.home = home;
        this.work = work;
        this.out = out;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("pace-");
        List<String> named = List.of(args).subList(1, args.length);
        try {
            var pace = new Pace(
                    Path.of(args[0]).toAbsolutePath().normalize(),
                    work,
                    new PrintStream(System.out, true, StandardCharsets.UTF_8));
            for (Trial trial : Trial.all()) {
                if (named.isEmpty() || named.contains(trial.name())) {
                    pace.run(trial);
                }
            }
        } finally {
            try (Stream<Path> all = Files.walk(work)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void run(Trial trial) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(work.resolve(trial.name()));
        try (Board board = new Board(home.resolve("paydirt"), settings(trial))) {
            Path searches = searches(trial, board, folder);
            int before = 0;
            for (int run = 0; run < (trial.again() ? 2 : 1); run++) {
                double cpu = trial.processes()
                        ? processes(trial, searches, folder)
                        : process(folder, List.of("run", searches.toString(), "--fresh"));
                Board.Seen seen = board.seen(before);
                before += seen.requests();
                report(trial, run, seen, cpu, folder);
            }
        }
    }

    private static List<String> settings(Trial trial) {
        List<String> all = new ArrayList<>(trial.board());
        all.add("details=" + trial.details());
        return all;
    }

    private void report(Trial trial, int run, Board.Seen seen, double cpu, Path folder) throws IOException {
        double chain = chainSeconds(trial, folder);
        double bound = Math.max(
                chain,
                trial.rate().isPresent()
                        ? (seen.needed() - trial.burst()) / trial.rate().getAsDouble()
                        : seen.needed() * trial.latencySeconds() / trial.concurrency());
        JsonNode record =
                JSON.readTree(folder.resolve("store/metadata/latest-run.json").toFile());
        out.printf(
                "%-16s %s: %6.1f s of %6.1f s = %.3f (aim %.2f)%s; %d requests, %d needed, %.2f %% refused;"
                        + " %d unique, %s%s%n",
                trial.name(),
                run == 0 ? "first " : "second",
                seen.seconds(),
                bound,
                seen.seconds() / bound,
                run == 0 ? trial.aim() : 1.05,
                withRepeats(trial, seen),
                seen.requests(),
                seen.needed(),
                100.0 * seen.refused() / seen.requests(),
                record.path("totals").path("unique").asInt(),
                record.path("status").asText(),
                // Of separate processes only the last one's is known.
                trial.processes() ? "" : "; %.2f ms CPU a request".formatted(1000 * cpu / seen.requests()));
    }

    /// Beside a bound that counts what had to be asked again, and the silence that was asked for.
    private static String withRepeats(Trial trial, Board.Seen seen) {
        if (trial.rate().isEmpty() || seen.requests() == seen.needed()) {
            return "";
        }
        double repeats = (seen.requests() - trial.burst()) / trial.rate().getAsDouble();
        return ", %.3f with repeats, %.3f with %.1f s of asked silence too"
                .formatted(seen.seconds() / repeats, seen.seconds() / (repeats + seen.told()), seen.told());
    }

    /// The longest batch if nothing ever waited: its pages one after the other, the last details behind them.
    private double chainSeconds(Trial trial, Path folder) throws IOException {
        double longest = 0;
        try (Stream<Path> files = Files.walk(folder.resolve("store/metadata/runs"))) {
            for (Path file : files.filter(path -> path.endsWith("plan.json")).toList()) {
                for (JsonNode batch : JSON.readTree(file.toFile()).path("include")) {
                    int queries = batch.path("queries").size();
                    longest = Math.max(longest, queries * trial.chain() * 0.05);
                }
            }
        }
        return longest;
    }

    /// @return CPU seconds that it took
    private double process(Path folder, List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null 2>\"$0\"; times >&2"));
        Path said = folder.resolve("said.txt");
        command.add(said.toString());
        command.add(home.resolve("paydirt").toString());
        command.addAll(words);
        command.addAll(List.of("--store", "file:" + folder.resolve("store")));
        Path times = folder.resolve("times.txt");
        new ProcessBuilder(command)
                .redirectOutput(times.toFile())
                .redirectErrorStream(true)
                .start()
                .waitFor();
        List<String> lines = Files.readAllLines(times);
        return seconds(lines.getLast());
    }

    /// `0m1.230s 0m0.100s`
    private static double seconds(String line) {
        double seconds = 0;
        for (String word : List.of(line.strip().split(" ", -1))) {
            String[] parts = word.replace("s", "").split("m", -1);
            seconds += 60 * Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]);
        }
        return seconds;
    }

    private double processes(Trial trial, Path searches, Path folder) throws IOException, InterruptedException {
        String plan = folder.resolve("plan.json").toString();
        process(folder, List.of("plan", searches.toString(), "-o", plan));
        List<Process> cells = new ArrayList<>();
        for (JsonNode batch : JSON.readTree(Path.of(plan).toFile()).path("include")) {
            if (cells.size() == trial.runners()) {
                CompletableFuture.anyOf(cells.stream().map(Process::onExit).toArray(CompletableFuture[]::new))
                        .join();
                cells.removeIf(cell -> !cell.isAlive());
            }
            cells.add(new ProcessBuilder(
                            home.resolve("paydirt").toString(),
                            "collect",
                            "--plan",
                            plan,
                            "--batch",
                            batch.path("batch").asText(),
                            "--store",
                            "file:" + folder.resolve("store"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        }
        for (Process cell : cells) {
            cell.waitFor();
        }
        return process(folder, List.of("consolidate"));
    }

    /// The built-in source file with the trial's address and concurrency.
    private Path searches(Trial trial, Board board, Path folder) throws IOException {
        String source = Files.readString(home.resolve("sources/sandbox.yaml"))
                .replace("name: sandbox\n", "name: board\n")
                .replace("concurrency: 50", "concurrency: " + trial.concurrency())
                .replace("http://127.0.0.1:8080", board.address().toString());
        Files.writeString(folder.resolve("board.yaml"), source);
        StringBuilder text = new StringBuilder("sources: [{name: board, file: board.yaml, details: ")
                .append(trial.details())
                .append(", page-size: ")
                .append(trial.pageSize())
                .append(trial.declared().isEmpty() ? "" : ", " + trial.declared())
                .append("}]\nrunners: ")
                .append(trial.runners())
                .append("\npause: 0s\ndefaults: {limit: ")
                .append(trial.limit())
                .append("}\nqueries:\n");
        for (int query = 0; query < trial.queries(); query++) {
            text.append("  - {keyword: %s, location: %s}%n"
                    .formatted(KEYWORDS.get(query % KEYWORDS.size()), PLACES.get(query / KEYWORDS.size())));
        }
        return Files.writeString(folder.resolve("searches.yaml"), text.toString());
    }
}
