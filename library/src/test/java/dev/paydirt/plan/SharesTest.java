package dev.paydirt.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.fetch.Rate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharesTest {
    @TempDir
    Path folder;

    /// Runners know nothing of each other and may all begin at once. The two names are two sources of one host.
    @Test
    void whateverRunsTogetherStaysWithinTheRateOfTheHost() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            int allowed = 1 + random.nextInt(60);
            int runners = 1 + random.nextInt(20);
            Plan plan = plan(allowed + " per 1m", runners, 1 + random.nextInt(50), random);
            List<Long> most = new ArrayList<>();
            plan.batches().forEach(batch -> most.add(mostIn(batch, Duration.ofMinutes(1))));
            most.sort(Comparator.reverseOrder());

            long together =
                    most.stream().limit(runners).mapToLong(Long::longValue).sum();

            assertThat(together)
                    .as("%d a minute, %d runners, seed %d, round %d", allowed, runners, seed, round)
                    .isLessThanOrEqualTo(allowed)
                    .isPositive();
        }
    }

    @Test
    void allSharesOfAQuotaAddUpToIt() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            int quota = 1 + random.nextInt(300);
            Plan plan = plan(
                    "1000 per 1m], quota: [100000 per 30d, " + quota + " per 1d",
                    1 + random.nextInt(20),
                    1 + random.nextInt(50),
                    random);

            int shared = plan.batches().stream()
                    .flatMap(batch -> batch.budget().values().stream())
                    .mapToInt(share -> share.requests().orElseThrow())
                    .sum();

            assertThat(shared).as("seed %d, round %d", seed, round).isEqualTo(quota);
        }
    }

    @Test
    void aPlanThatNeedsMoreThanTheQuotaSaysSo() throws IOException {
        Plan plan = plan("1000 per 1m], quota: [3 per 1d", 2, 8, new Random(1));

        assertThat(plan.warnings()).contains("one allows 3 requests in 1 days; this plan predicts 8");
    }

    @Test
    void aRateOfLessThanASecondSurvivesThePlanFile() throws IOException {
        Plan plan = plan("50 per 1500ms", 2, 8, new Random(1));

        Plan read = PlanFile.read(PlanFile.write(plan), "plan.json");

        assertThat(read.batches().getFirst().budget())
                .isEqualTo(plan.batches().getFirst().budget());
        assertThat(plan.batches().getFirst().budget().get("one"))
                .extracting(Share::rates)
                .isEqualTo(List.of(new Rate(25, Duration.ofMillis(1500))));
    }

    private static long mostIn(Batch batch, Duration span) {
        return batch.budget().values().stream()
                .flatMap(share -> share.rates().stream())
                .mapToLong(rate -> rate.requests()
                        * Math.ceilDiv(span.toMillis(), rate.per().toMillis()))
                .max()
                .orElse(0);
    }

    private Plan plan(String rate, int runners, int queries, Random random) throws IOException {
        Sought.source(
                folder,
                "one",
                "one.example",
                "read: search",
                "limits: {rate: [" + rate + "]}",
                "filters: {keyword: us}");
        String each = IntStream.range(0, queries)
                .mapToObj(i -> "  - {keyword: w%d, sources: [%s]}\n".formatted(i, random.nextBoolean() ? "one" : "two"))
                .collect(Collectors.joining());
        return Sought.in(
                        folder,
                        "runners: " + runners + "\nbatches: {smallest: 1}\nsources: [{name: one, file: one.yaml},"
                                + " {name: one, as: two, file: one.yaml}]\nqueries:\n" + each)
                .plan();
    }
}
