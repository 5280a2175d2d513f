package dev.paydirt.bench.consolidate;

import dev.paydirt.Sha256;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Status;
import dev.paydirt.run.Timestamp;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Times the addition of a night to a long history, of whose postings a part comes again every night.
final class AllRuns {
    private static final Instant FIRST = Instant.parse("2025-01-01T02:00:00Z");

    private final Path home;
    private final Path work;
    private final Path store;

    private AllRuns(Path home, Path work) {
        this.home = home;
        this.work = work;
        this.store = work.resolve("store");
    }

    /// @param args folder of the program, megabytes of history, of a night, rounds
    public static void main(String[] args) throws IOException {
        int history = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
        int night = args.length > 2 ? Integer.parseInt(args[2]) : 50;
        int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 5;
        var bench = new AllRuns(Path.of(args[0]), Files.createTempDirectory("all-runs-"));
        bench.measure(history / night, night, rounds);
        try (Stream<Path> all = Files.walk(bench.work)) {
            for (Path path : all.sorted((left, right) -> right.compareTo(left)).toList()) {
                Files.delete(path);
            }
        }
    }

    private void measure(int nights, int size, int rounds) throws IOException {
        Path[] raw = IntStream.rangeClosed(0, nights)
                .mapToObj(night -> work.resolve("night-%04d.jsonl".formatted(night)))
                .toArray(Path[]::new);
        new PostingLines(7).write(raw, (long) size * 1_000_000 * raw.length);
        Files.createDirectories(store.resolve("consolidated"));
        for (int night = 0; night < nights; night++) {
            collect(night, raw[night]);
            Files.delete(raw[night]);
        }
        Timed whole = Timed.of(all());
        collect(nights, raw[nights]);
        save(store.resolve("dataset"), work.resolve("saved"));
        List<Timed> added = new ArrayList<>();
        List<Timed> alone = new ArrayList<>();
        List<Timed> marked = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            save(work.resolve("saved"), store.resolve("dataset"));
            added.add(Timed.of(all()));
            alone.add(Timed.of(consolidate(raw[nights], "--near", "off")));
            marked.add(Timed.of(consolidate(raw[nights], "--near", "mark")));
        }
        System.out.printf("%d nights of %d MB at once: %.1f s%n", nights, size, whole.seconds());
        System.out.printf(
                "one more night: %.2f s; by itself %.2f s, with near duplicates marked %.2f s; ratios %.2f and %.2f%n",
                Timed.median(added),
                Timed.median(alone),
                Timed.median(marked),
                Timed.median(added) / Timed.median(alone),
                Timed.median(added) / Timed.median(marked));
    }

    /// A run that was consolidated, as far as the data set of all runs looks at it.
    private void collect(int night, Path raw) throws IOException {
        Timestamp run = new Timestamp(FIRST.plus(night, ChronoUnit.DAYS));
        String key = "consolidated/consolidated-" + run + ".jsonl";
        Path data = store.resolve(key);
        Timed.of(paydirt("consolidate", raw.toString(), "-o", data.toString()));
        String sha256;
        try (InputStream in = Files.newInputStream(data)) {
            sha256 = Sha256.hex(in);
        }
        var record = new RunRecord(
                RunRecord.VERSION,
                run,
                "bench",
                false,
                Status.COMPLETE,
                "threads",
                1,
                run.instant(),
                run.instant(),
                List.of(),
                List.of(),
                new RunRecord.Totals(0, 0, 0, 0, 0, 0),
                new RunRecord.Consolidated(key, Files.size(data), sha256),
                new RunRecord.Costs(Map.of(), Map.of()),
                List.of(),
                List.of());
        Path folder = Files.createDirectories(store.resolve("metadata/runs/" + run));
        Files.write(folder.resolve("run.json"), RecordFile.write(record));
    }

    /// What an update replaces or removes; layers stay as they are.
    private static void save(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> all = Files.list(from)) {
            for (Path file : all.toList()) {
                if (!file.getFileName().toString().startsWith("postings-")) {
                    Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private List<String> all() {
        return paydirt("consolidate", "--all", "--store", "file:" + store);
    }

    private List<String> consolidate(Path night, String... more) {
        List<String> command = new ArrayList<>(paydirt("consolidate", night.toString(), "-o"));
        command.add(work.resolve("out.jsonl").toString());
        command.addAll(List.of("--ledgers", work.resolve("ledgers").toString()));
        command.addAll(List.of(more));
        return command;
    }

    private List<String> paydirt(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("paydirt").toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
