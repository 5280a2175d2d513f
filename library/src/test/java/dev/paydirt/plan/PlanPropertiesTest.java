package dev.paydirt.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.query.BatchRule;
import dev.paydirt.query.Query;
import dev.paydirt.query.Searches;
import dev.paydirt.run.Timestamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds for every plan, tried on searches of chance.
class PlanPropertiesTest {
    private static final int ROUNDS = 60;

    @TempDir
    Path folder;

    private long seed;
    private Random random = new Random();

    @BeforeEach
    void begin() {
        seed = new Random().nextLong();
        random = new Random(seed);
    }

    @Test
    void everyPairOfQueryAndSourceStandsInExactlyOneBatch() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            Sought sought = Sought.random(folder, random);
            List<String> wanted = new ArrayList<>();
            sought.searches().queries().forEach(query -> pairs(query, wanted));
            List<String> planned = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            for (Batch batch : sought.plan().batches()) {
                batch.queries().forEach(query -> pairs(query.query(), planned));
                assertThat(ids.add(batch.id()))
                        .as("batch %s is alone, seed %d", batch.id(), seed)
                        .isTrue();
            }
            assertThat(planned).as("seed %d, round %d", seed, round).containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @Test
    void aQueryHasOneIdWhereverItStands() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            Sought sought = Sought.random(folder, random);
            for (Batch batch : sought.plan().batches()) {
                for (PlannedQuery planned : batch.queries()) {
                    int number = Integer.parseInt(planned.id().substring(1));
                    assertThat(planned.query().keyword())
                            .as("seed %d", seed)
                            .isEqualTo(
                                    sought.searches().queries().get(number - 1).keyword());
                }
            }
        }
    }

    @Test
    void batchesThatNobodyAskedForHaveTheSizesOfTheRule() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            Searches searches = Sought.random(folder, random).searches();
            Plan plan = new Sought(searches).plan();
            List<Integer> free = plan.batches().stream()
                    .filter(batch -> !batch.why().contains("everything that is asked there stands in")
                            && !batch.why().startsWith("alone: ")
                            && !batch.id().startsWith("by-hand"))
                    .map(batch -> batch.queries().size())
                    .toList();
            int all = free.stream().mapToInt(Integer::intValue).sum();
            switch (searches.batches()) {
                case BatchRule.Chunks chunks -> assertThat(free).allMatch(size -> size <= chunks.size());
                case BatchRule.Related sizes ->
                    assertThat(free)
                            .as("seed %d, round %d", seed, round)
                            .allMatch(size -> size <= sizes.largest() && size >= Math.min(all, sizes.smallest()));
            }
        }
    }

    @Test
    void theSameSearchesGiveTheSameBytesButForTheTimestamp() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            Sought sought = Sought.random(folder, random);
            Timestamp later = Timestamp.of("2026-01-01T00-00-00Z");

            String now = text(PlanFile.write(sought.plan()));
            String then = text(
                    PlanFile.write(Planner.plan(sought.searches(), sought.endpoints(), Known.NOTHING, later, false)));

            assertThat(then).as("seed %d", seed).isEqualTo(now.replace(Sought.TIMESTAMP.toString(), later.toString()));
        }
    }

    @Test
    void oneMoreRunnerNeverMakesThePlanSlower() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            neverSlower(Sought.unlimited(folder, random), round);
        }
    }

    @Test
    void oneMoreRunnerNeverMakesThePlanSlowerWhereSourcesDeclareRates() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            neverSlower(Sought.limited(folder, random), round);
        }
    }

    /// Quotas, batches that a person put together, a source that is read whole, and one that has two names.
    @Test
    void oneMoreRunnerNeverMakesThePlanSlowerWhateverIsAsked() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            neverSlower(Sought.random(folder, random), round);
        }
    }

    /// Neither where runners help each other nor where each takes the next batch when it is free and nobody helps; in
    /// neither is a host asked faster than its pace.
    private void neverSlower(Sought sought, int round) {
        int runners = 1 + random.nextInt(19);
        Planner.Predicted fewer = predicted(sought, runners);
        Planner.Predicted more = predicted(sought, runners + 1);

        assertThat(last(more))
                .as("%d runners and one more, seed %d, round %d", runners, seed, round)
                .isLessThanOrEqualTo(last(fewer) + 1e-6);
        assertThat(more.plan().estimate().asking())
                .as("%d runners and one more who help, seed %d, round %d", runners, seed, round)
                .isLessThanOrEqualTo(fewer.plan().estimate().asking());
    }

    private static Planner.Predicted predicted(Sought sought, int runners) {
        return Planner.predictions(sought.searches(), sought.endpoints(), Known.NOTHING, Sought.TIMESTAMP)
                .apply(runners);
    }

    private static double last(Planner.Predicted predicted) {
        Plan plan = predicted.plan();
        PriorityQueue<Double> free = new PriorityQueue<>(Collections.nCopies(plan.runners(), 0.0));
        // The plan tells thousandths.
        double last = Math.round(1000
                        * Costs.unavoidable(predicted.batches().stream()
                                .flatMap(List::stream)
                                .toList()))
                / 1000.0;
        for (Batch batch : plan.batches()) {
            double ends =
                    free.remove() + batch.estimate().seconds() + plan.pause().toNanos() / 1e9;
            free.add(ends);
            last = Math.max(last, ends);
        }
        return last;
    }

    @Test
    void aPlanIsTheSameAfterWritingAndReading() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            Plan plan = Sought.random(folder, random).plan();
            byte[] written = PlanFile.write(plan);

            Plan read = PlanFile.read(written, "plan.json");

            assertThat(text(PlanFile.write(read)))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(text(written));
            assertThat(PlanFile.digest(read)).isEqualTo(plan.digest());
            assertThat(read.batches())
                    .extracting(Batch::budget)
                    .isEqualTo(plan.batches().stream().map(Batch::budget).toList());
            assertThat(read.pause()).isEqualTo(plan.pause());
        }
    }

    private static void pairs(Query query, List<String> pairs) {
        query.sources().forEach(source -> pairs.add(query.keyword() + " at " + source));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
