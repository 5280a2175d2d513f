package dev.paydirt.bench.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/// N rounds from a seed: a run, disturbed at random, held against the data of an undisturbed one.
///
/// `chaos LAUNCHER N SEED`; prints a line a round, the seed of each that differs, and exits with 1 when any does.
public final class Chaos {
    private static final String QUERIES = """
            pause: 20ms
            runners: 6
            defaults: {location: United States, limit: 60}
            queries:
              - keyword: [data scientist, data engineer, nurse, product manager]
                location: [California, New York, United States]
            """;

    private final Path launcher;
    private final Path work;
    private final PrintStream out;
    private Data expected = new Data(new TreeMap<>());
    private long took;

    private Chaos(Path launcher, Path work, PrintStream out) {
        this.launcher = launcher;
        this.work = work;
        this.out = out;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("chaos-");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int bad;
        try {
            var chaos = new Chaos(Path.of(args[0]).toAbsolutePath(), work, out);
            bad = chaos.rounds(Integer.parseInt(args[1]), Long.parseLong(args[2]));
        } finally {
            remove(work);
        }
        System.exit(bad == 0 ? 0 : 1);
    }

    private int rounds(int rounds, long first) throws IOException, InterruptedException {
        undisturbed();
        long lost = 0;
        long extra = 0;
        List<Long> bad = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long seed = first + round;
            Data.Difference difference = round(seed);
            lost += difference.lost();
            extra += difference.extra();
            if (!difference.none()) {
                bad.add(seed);
            }
        }
        out.printf(
                "%d rounds of %d postings: %d lost, %d too many, %d rounds differ%s%n",
                rounds, expected.lines(), lost, extra, bad.size(), bad.isEmpty() ? "" : ", seeds " + bad);
        return bad.size();
    }

    private void undisturbed() throws IOException, InterruptedException {
        Program program = program("undisturbed", Weather.FAIR);
        Program.end(program.run());
        remove(program.store());
        long begin = System.nanoTime();
        int code = Program.end(program.run());
        took = (System.nanoTime() - begin) / 1_000_000;
        expected = Data.of(program.store());
        out.printf("undisturbed: exit %d after %d ms, %d postings%n", code, took, expected.lines());
        if (code != 0) {
            throw new IllegalStateException(Files.readString(program.said().toPath()));
        }
    }

    private Data.Difference round(long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        Weather weather = Weather.drawn(random);
        List<Disturbance> disturbances = Stream.generate(() -> Disturbance.drawn(random, took))
                .limit(1 + random.nextInt(3))
                .toList();
        Program program = program(Long.toString(seed), weather);
        Round round = new Round(program);
        round.disturb(disturbances);
        boolean whole = round.mend();
        Data.Difference difference = Data.of(program.store()).from(expected);
        boolean workLeft = Files.exists(program.store().resolve("metadata/runs/" + Program.TIMESTAMP + "/work"));
        String verdict = difference.none() && whole && !workLeft
                ? "same bytes"
                : "DIFFERS: %s%s%s".formatted(difference, whole ? "" : ", not whole", workLeft ? ", work left" : "");
        out.printf("seed %d: %s; %s: %s%n", seed, weather.settings(), String.join(", ", round.happened()), verdict);
        if (!verdict.equals("same bytes")) {
            out.println(Files.readString(program.said().toPath()));
            return difference.none() ? new Data.Difference(0, 0, List.of("not whole")) : difference;
        }
        remove(work.resolve(Long.toString(seed)));
        return difference;
    }

    private Program program(String name, Weather weather) throws IOException {
        Path folder = Files.createDirectory(work.resolve(name));
        Path searches = Files.writeString(
                folder.resolve("searches.yaml"),
                "sources: [{name: sandbox, postings: 4000, page-size: 10, " + weather.settings() + "}]\n" + QUERIES);
        return new Program(
                launcher,
                searches,
                folder.resolve("store"),
                folder.resolve("said.txt").toFile());
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
