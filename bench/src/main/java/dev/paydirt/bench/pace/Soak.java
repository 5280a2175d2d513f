package dev.paydirt.bench.pace;

import dev.paydirt.api.Paydirt;
import dev.paydirt.api.Pruning;
import dev.paydirt.api.World;
import dev.paydirt.collect.CollectSettings;
import dev.paydirt.collect.Stop;
import dev.paydirt.consolidate.Consolidation;
import dev.paydirt.consolidate.ConsolidationSettings;
import dev.paydirt.fetch.FetchSettings;
import dev.paydirt.plan.Batch;
import dev.paydirt.plan.Plan;
import dev.paydirt.query.Overrides;
import dev.paydirt.query.Searches;
import dev.paydirt.query.SearchesFile;
import dev.paydirt.run.Requirement;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Timestamp;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Run after run in one process into one store, at 300 requests a second with a twentieth of them done wrong, and what
/// the process and the store hold after each. `Soak HOME [MINUTES]`; exit code 1 when anything grows.
public final class Soak {
    private static final List<String> BOARD = List.of(
            "rate=300",
            "latency=20ms",
            "jitter=20ms",
            "details=needed",
            "faults=error-500=0.01,unavailable-503=0.01,cut=0.01,html=0.005,broken-json=0.005,too-many=0.005,reset-mid-body=0.005");

    private static final String SEARCHES = """
            name: soak
            sources: [{name: board, file: board.yaml, details: needed, rate: 300}]
            runners: 20
            pause: 0s
            defaults: {limit: 200}
            queries:
              - keyword: [data scientist, data engineer, software engineer, nurse, accountant, teacher, electrician, analyst]
                location: [United States, California, Texas, Germany]
            """;

    private final Store store;
    private final Paydirt paydirt;
    private final Searches searches;
    private final Path folder;

    private Soak(Path folder, Searches searches) {
        this.folder = folder;
        this.searches = searches;
        this.store = Store.at("file:" + folder.resolve("store"));
        this.paydirt = new Paydirt(store, World.real());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(arguments[0]).toAbsolutePath().normalize();
        Duration span = Duration.ofMinutes(arguments.length > 1 ? Long.parseLong(arguments[1]) : 20);
        Path folder = Files.createTempDirectory("paydirt-soak-");
        System.setProperty(
                "java.io.tmpdir", Files.createDirectory(folder.resolve("tmp")).toString());
        List<Held> all = new ArrayList<>();
        try (Board board = new Board(home.resolve("paydirt"), BOARD)) {
            String source = Files.readString(home.resolve("sources/sandbox.yaml"))
                    .replace("name: sandbox\n", "name: board\n")
                    .replace("http://127.0.0.1:8080", board.address().toString());
            Files.writeString(folder.resolve("board.yaml"), source);
            Path file = Files.writeString(folder.resolve("searches.yaml"), SEARCHES);
            Soak soak = new Soak(folder, new SearchesFile(Map.of()).read(file, Overrides.NONE));
            Instant end = Instant.now().plus(span);
            while (Instant.now().isBefore(end)) {
                all.add(soak.run(all.size() + 1));
            }
        }
        if (!Held.isFlat(all)) {
            throw new IllegalStateException("something grows; what was written stays in " + folder);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// One run to its end; details are asked for again each time, and of the runs before what is no longer needed goes,
    /// old
    /// data sets with it.
    private Held run(int number) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        Plan plan = paydirt.plan(searches, new Timestamp(begun), false);
        paydirt.join(plan);
        paydirt.collect(
                plan,
                plan.batches().stream().map(Batch::id).toList(),
                paydirt.desk(plan),
                new CollectSettings(plan.runners(), false, false, false),
                FetchSettings.DEFAULT,
                new Stop(),
                _ -> {});
        Consolidation ended =
                paydirt.consolidate(plan, "threads", Requirement.DEFAULT, ConsolidationSettings.DEFAULT, false);
        RunRecord record = switch (ended) {
            case Consolidation.Published published -> published.record();
            case Consolidation.HeldElsewhere held -> throw new IllegalStateException(held.message());
        };
        for (String key : Pruning.of(store, begun).keys()) {
            store.delete(key);
        }
        for (String key : store.keys("")) {
            boolean old = key.startsWith("consolidated/")
                    && !key.contains(plan.timestamp().toString());
            if (old || key.startsWith("metadata/details/")) {
                store.delete(key);
            }
        }
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        Held held = Held.now(folder, record, seconds);
        System.out.println("run " + number + ": " + held);
        return held;
    }
}
