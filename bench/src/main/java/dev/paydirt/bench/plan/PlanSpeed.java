package dev.paydirt.bench.plan;

import dev.paydirt.plan.Plan;
import dev.paydirt.query.Searches;
import dev.paydirt.source.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How fast plans are made, their files not counted: searches in memory, plan out.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@State(Scope.Benchmark)
public class PlanSpeed {
    @Param({"100", "10000"})
    private int queries;

    @Param({"1", "5"})
    private int sources;

    @Param({"6", "20"})
    private int runners;

    private Supplier<Plan> planner = () -> {
        throw new IllegalStateException("nothing is generated yet");
    };

    @Setup(Level.Trial)
    public void generate() throws IOException {
        Path folder = Files.createTempDirectory("paydirt-plans-");
        Searches searches = Workload.random(folder, queries, sources, new Random(1))
                .searches("{}")
                .withRunners(runners);
        List<Endpoint> endpoints = Workload.endpoints(searches);
        planner = () -> Workload.plan(searches, endpoints);
    }

    @Benchmark
    public Plan plan() {
        return planner.get();
    }
}
