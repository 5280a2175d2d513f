package dev.paydirt.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.fetch.Past;
import dev.paydirt.fetch.Portion;
import dev.paydirt.fetch.Rate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

            long together = most.stream()
                    .limit(plan.runners())
                    .mapToLong(Long::longValue)
                    .sum();

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
    void whatEarlierRunsAskedIsNotThereToBeShared() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Instant now = Sought.TIMESTAMP.instant();
        Past past = (host, within) -> host.equals("one.example")
                ? List.of(new Past.Made(now.minus(Duration.ofHours(25)), 40), new Past.Made(now.minusSeconds(60), 30))
                : List.of();
        for (int round = 0; round < 50; round++) {
            Sought sought = sought(
                    "1000 per 1m], quota: [100 per 30d, 60 per 1d",
                    1 + random.nextInt(20),
                    1 + random.nextInt(50),
                    random);
            Plan plan = Planner.plan(
                    sought.searches(), sought.endpoints(), new Known(History.NONE, past), Sought.TIMESTAMP, false);

            assertThat(shared(plan, Duration.ofDays(1)))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(30);
            assertThat(shared(plan, Duration.ofDays(30)))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(30);
            assertThat(plan.digest()).isEqualTo(sought.plan().digest());
            assertThat(PlanFile.read(PlanFile.write(plan), "plan.json").batches())
                    .isEqualTo(plan.batches());
        }
    }

    @Test
    void whatEarlierRunsLeftIsSaidWhereItIsTooLittle() throws IOException {
        Sought sought = sought("1000 per 1m], quota: [30 per 1d", 2, 8, new Random(1));
        Past past = (_, _) -> List.of(new Past.Made(Sought.TIMESTAMP.instant().minusSeconds(60), 25));
        Plan plan = Planner.plan(
                sought.searches(), sought.endpoints(), new Known(History.NONE, past), Sought.TIMESTAMP, false);

        assertThat(plan.warnings())
                .contains("one allows 30 a day, of which earlier runs left 5; this plan predicts 8 requests");
    }

    private static int shared(Plan plan, Duration per) {
        return plan.batches().stream()
                .flatMap(batch -> batch.budget().values().stream())
                .flatMap(share -> share.quotas().stream())
                .filter(portion -> portion.of().per().equals(per))
                .mapToInt(Portion::requests)
                .sum();
    }

    @Test
    void aPlanThatNeedsMoreThanTheQuotaSaysSo() throws IOException {
        Plan plan = plan("1000 per 1m], quota: [3 per 1d", 2, 8, new Random(1));

        assertThat(plan.warnings()).contains("one allows 3 a day; this plan predicts 8 requests");
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
        return sought(rate, runners, queries, random).plan();
    }

    private Sought sought(String rate, int runners, int queries, Random random) throws IOException {
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
                        + " {name: one, as: two, file: one.yaml}]\nqueries:\n" + each);
    }
}
