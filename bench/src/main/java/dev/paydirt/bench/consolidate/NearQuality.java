package dev.paydirt.bench.consolidate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// How right near duplicates are: on universes of the sandbox whose copies of every kind are known, and on
/// recorded postings where somebody has them; and how long a million postings take.
final class NearQuality {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TIMESTAMP = "2025-11-24T02-00-00Z";

    private final Path home;
    private final Path work;

    private NearQuality(Path home, Path work) {
        this.home = home;
        this.work = work;
    }

    /// @param args folder of the program, then seeds, folders of recorded postings, or `million` for the time
    public static void main(String[] args) throws IOException {
        Path work = Files.createTempDirectory("near-");
        var bench = new NearQuality(Path.of(args[0]), work);
        System.out.println("| universe | postings | pairs known | pairs found | right | precision | recall |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (int arg = 1; arg < args.length; arg++) {
            if (args[arg].equals("million")) {
                bench.million();
            } else if (Files.isDirectory(Path.of(args[arg]))) {
                System.out.println(new RecordedPairs(Path.of(args[arg]), bench::paydirt).measured(work));
            } else {
                bench.seed(Integer.parseInt(args[arg]));
            }
        }
        try (Stream<Path> all = Files.walk(work)) {
            for (Path path : all.sorted((left, right) -> right.compareTo(left)).toList()) {
                Files.delete(path);
            }
        }
    }

    private void seed(int seed) throws IOException {
        Path searches = work.resolve("searches.yaml");
        Files.writeString(searches, """
            name: near
            sources: [{name: sandbox, postings: 40000, latency: 0ms, jitter: 0ms, page-size: 100, copies: every-kind, seed: %d}]
            pause: 0s
            defaults: {limit: 3000}
            queries:
              - {keyword: [engineer, nurse, data, manager, analyst, teacher]}
            """.formatted(seed));
        Path store = work.resolve("store-" + seed);
        Timed.of(paydirt("run", searches.toString(), "--store", "file:" + store, "--timestamp", TIMESTAMP));
        Set<String> known =
                known(store.resolve("metadata/runs").resolve(TIMESTAMP).resolve("plan.json"));
        List<String> lines = Files.readAllLines(store.resolve("consolidated/consolidated-" + TIMESTAMP + ".jsonl"));
        Set<String> found = found(lines);
        Set<String> right = new HashSet<>(found);
        right.retainAll(known);
        System.out.printf(
                "| sandbox, seed %d | %,d | %,d | %,d | %,d | %.4f | %.4f |%n",
                seed,
                lines.size(),
                known.size(),
                found.size(),
                right.size(),
                (double) right.size() / Math.max(1, found.size()),
                (double) right.size() / Math.max(1, known.size()));
    }

    private Set<String> known(Path plan) throws IOException {
        Process truth = new ProcessBuilder(paydirt("sandbox", "--truth", plan.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Set<String> known = new HashSet<>();
        for (JsonNode group : JSON.readTree(truth.getInputStream()).get("near_duplicates")) {
            List<String> members = new ArrayList<>();
            group.forEach(member -> members.add(member.asText()));
            pairs(members, known);
        }
        return known;
    }

    private static Set<String> found(List<String> lines) throws IOException {
        Map<String, List<String>> groups = new HashMap<>();
        for (String line : lines) {
            JsonNode node = JSON.readTree(line);
            if (!node.get("group").isNull()) {
                String identity = node.get("source").asText() + ":"
                        + node.get("source_id").asText();
                groups.computeIfAbsent(node.get("group").asText(), _ -> new ArrayList<>())
                        .add(identity);
            }
        }
        Set<String> found = new HashSet<>();
        groups.values().forEach(members -> pairs(members, found));
        return found;
    }

    private void million() throws IOException {
        Path input = work.resolve("million.jsonl");
        long lines = new PostingLines(7).write(new Path[] {input}, 3_380_000_000L);
        Timed timed = Timed.of(paydirt(
                "consolidate",
                "--near",
                "mark",
                "--no-merge",
                "--max-memory",
                "1g",
                input.toString(),
                "-o",
                work.resolve("out.jsonl").toString()));
        System.out.printf(
                "%n%,d lines, about a million postings: %.1f s, %,d MB at most%n",
                lines, timed.seconds(), timed.memory() / 1_000_000);
    }

    private static void pairs(List<String> members, Set<String> pairs) {
        for (String left : members) {
            for (String right : members) {
                if (left.compareTo(right) < 0) {
                    pairs.add(left + " " + right);
                }
            }
        }
    }

    private List<String> paydirt(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("paydirt").toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
