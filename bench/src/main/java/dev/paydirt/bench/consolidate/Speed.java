package dev.paydirt.bench.consolidate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Times `paydirt consolidate` beside the peers on files of several sizes: whole processes, in turn, medians.
@Command(name = "bench/consolidate", mixinStandardHelpOptions = true)
final class Speed implements Runnable {
    private static final List<Peer.Way> WAYS = List.of(Peer.Way.values());

    @Parameters(index = "0", hidden = true)
    private Path home;

    @Parameters(index = "1..*", description = "sizes in MB (default: 5, 100, 1000)")
    private List<Integer> sizes = new ArrayList<>();

    @Option(names = "--rounds", defaultValue = "5")
    private int rounds;

    @Option(names = "--files", defaultValue = "1", description = "into how many files each size is cut")
    private int files;

    @Option(names = "--merge", description = "with merging and ledgers")
    private boolean merge;

    @Option(names = "--max-memory", description = "for both")
    private String memory = "";

    @Option(names = "--alone", description = "without the peer")
    private boolean alone;

    @Option(names = "--python", defaultValue = "python3", description = "one that has pandas (default: python3)")
    private String python = "";

    @Option(names = "--folder", description = "where files are made (default: a new one below the system's)")
    private @Nullable Path folder;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Speed()).execute(args));
    }

    @Override
    public void run() {
        try {
            Path work = folder == null ? Files.createTempDirectory("bench-") : Files.createDirectories(folder);
            System.out.println(
                    "| size | paydirt | DuckDB's fastest | ratio | pandas | ratio | MB/s | most memory | lines | `node -e 0` |");
            System.out.println("|---|---|---|---|---|---|---|---|---|---|");
            for (int size : sizes.isEmpty() ? List.of(5, 100, 1000) : sizes) {
                measure(work, size);
            }
            if (folder == null) {
                remove(work);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void measure(Path work, int size) throws IOException {
        Path[] inputs = IntStream.range(0, files)
                .mapToObj(file -> work.resolve("in-%d-%d-%02d.jsonl".formatted(size, files, file)))
                .toArray(Path[]::new);
        long lines = new PostingLines(7).write(inputs, size * 1_000_000L);
        Path output = work.resolve("out.jsonl");
        List<String> ours =
                new ArrayList<>(List.of(home.resolve("paydirt").toString(), "consolidate", "-o", output.toString()));
        ours.addAll(merge ? List.of("--ledgers", work.resolve("ledgers").toString()) : List.of("--no-merge"));
        ours.addAll(memory.isEmpty() ? List.of() : List.of("--max-memory", memory));
        Stream.of(inputs).map(Path::toString).forEach(ours::add);
        Optional<Pandas> pandas = alone ? Optional.empty() : Pandas.of(home, python);
        List<Timed> us = new ArrayList<>();
        List<Timed> other = new ArrayList<>();
        List<Timed> node = new ArrayList<>();
        List<List<Timed>> peers =
                WAYS.stream().map(_ -> (List<Timed>) new ArrayList<Timed>()).toList();
        for (int round = 0; round < rounds; round++) {
            us.add(Timed.of(ours));
            node.add(Timed.of(List.of("node", "-e", "0")));
            for (int way = 0; way < peers.size() && !alone; way++) {
                peers.get(way).add(Timed.of(peer(WAYS.get(way), work, size, output)));
            }
            if (pandas.isPresent()) {
                other.add(Timed.of(pandas.get().command(output, inputs)));
            }
            Files.deleteIfExists(output);
        }
        report(size, lines, us, node, peers, other);
        for (Path input : inputs) {
            Files.delete(input);
        }
    }

    private List<String> peer(Peer.Way way, Path work, int size, Path output) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Peer.class.getName(),
                way.name(),
                work.resolve("in-%d-%d-*.jsonl".formatted(size, files)).toString(),
                output.toString(),
                "2",
                memory.isEmpty() ? "8GB" : memory + "b");
    }

    private void report(
            int size, long lines, List<Timed> us, List<Timed> node, List<List<Timed>> peers, List<Timed> pandas) {
        double ours = Timed.median(us);
        double peer =
                alone ? 0 : peers.stream().mapToDouble(Timed::median).min().orElseThrow();
        int which = alone
                ? 0
                : IntStream.range(0, peers.size())
                        .boxed()
                        .min(Comparator.comparingDouble(way -> Timed.median(peers.get(way))))
                        .orElseThrow();
        System.out.printf(
                "| %,d MB | %.2f s | %s | %s | %s | %s | %.0f | %d MB | %,d | %.0f ms |%n",
                size,
                ours,
                alone ? "" : "%.2f s (%s)".formatted(peer, WAYS.get(which)),
                alone ? "" : "%.2f".formatted(peer / ours),
                pandas.isEmpty() ? "" : "%.2f s".formatted(Timed.median(pandas)),
                pandas.isEmpty() ? "" : "%.1f".formatted(Timed.median(pandas) / ours),
                size / ours,
                us.stream().mapToLong(Timed::memory).max().orElseThrow() / 1_000_000,
                lines,
                1000 * Timed.median(node));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
