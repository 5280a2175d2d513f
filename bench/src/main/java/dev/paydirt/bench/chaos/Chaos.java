package dev.paydirt.bench.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
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

    private static final String THE_DAY_BEFORE = "2026-01-01T03-04-05Z";

    private final Path launcher;
    private final Path work;
    private final PrintStream out;
    private final Map<Lists, Data> expected = new EnumMap<>(Lists.class);
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
        for (Lists lists : Lists.values()) {
            expected.put(lists, undisturbed(lists));
        }
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
                "%d rounds: %d lost, %d too many, %d rounds differ%s%n",
                rounds, lost, extra, bad.size(), bad.isEmpty() ? "" : ", seeds " + bad);
        return bad.size();
    }

    private Data undisturbed(Lists lists) throws IOException, InterruptedException {
        Program program = program("undisturbed-" + lists, Weather.FAIR, lists);
        long begin = System.nanoTime();
        int code = Program.end(program.run());
        long millis = (System.nanoTime() - begin) / 1_000_000;
        // The first of all also makes the start-up cache.
        took = expected.isEmpty() ? millis : Math.min(took, millis);
        Data data = Data.of(program.store());
        out.printf("undisturbed, lists %s: exit %d after %d ms, %d lines%n", lists.label(), code, millis, data.lines());
        if (code != 0) {
            throw new IllegalStateException(Files.readString(program.said().toPath()));
        }
        return data;
    }

    private Data.Difference round(long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        Weather weather = Weather.drawn(random);
        List<Disturbance> disturbances = Stream.generate(() -> Disturbance.drawn(random, took))
                .limit(1 + random.nextInt(3))
                .toList();
        Lists lists = List.of(Lists.values()).get(random.nextInt(Lists.values().length));
        Program program = program(Long.toString(seed), weather, lists);
        Round round = new Round(program);
        round.disturb(disturbances);
        boolean whole = round.mend();
        Data.Difference difference = Data.of(program.store()).from(Objects.requireNonNull(expected.get(lists)));
        boolean workLeft = Files.exists(program.store().resolve("metadata/runs/" + Program.TIMESTAMP + "/work"));
        String verdict = difference.none() && whole && !workLeft
                ? "same bytes"
                : "DIFFERS: %s%s%s".formatted(difference, whole ? "" : ", not whole", workLeft ? ", work left" : "");
        out.printf(
                "seed %d: lists %s, %s; %s: %s%n",
                seed, lists.label(), weather.settings(), String.join(", ", round.happened()), verdict);
        if (!verdict.equals("same bytes")) {
            out.println(Files.readString(program.said().toPath()));
            return difference.none() ? new Data.Difference(0, 0, List.of("not whole")) : difference;
        }
        remove(work.resolve(Long.toString(seed)));
        return difference;
    }

    private Program program(String name, Weather weather, Lists lists) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(work.resolve(name));
        if (lists == Lists.HANDED_ON) {
            copy(theDayBefore().store(), folder.resolve("store"));
        }
        return program(folder, searches(folder, weather, lists));
    }

    /// The same for all rounds, and in a weather that none of them has: a plan reckons with what earlier runs of the
    /// same
    /// source took, and its batches would be others then.
    private Program theDayBefore() throws IOException, InterruptedException {
        Path folder = work.resolve("the-day-before");
        if (Files.exists(folder)) {
            return program(folder, folder.resolve("searches.yaml"));
        }
        Files.createDirectory(folder);
        Program before = program(folder, searches(folder, Weather.STILL, Lists.HANDED_ON));
        Program.end(before.start("run", before.searches().toString(), "--timestamp", THE_DAY_BEFORE));
        return before;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    private Program program(Path folder, Path searches) {
        return new Program(
                launcher,
                searches,
                folder.resolve("store"),
                folder.resolve("said.txt").toFile());
    }

    /// No rate is declared: whether refusals are those of a limit or of chance is to be found out.
    private static Path searches(Path folder, Weather weather, Lists lists) throws IOException {
        return Files.writeString(
                folder.resolve("searches.yaml"),
                "sources: [{name: sandbox, postings: 4000, page-size: 10, %s%s}]\n%s"
                        .formatted(weather.settings(), lists.settings(), QUERIES));
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
