package dev.paydirt.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.fetch.Portion;
import dev.paydirt.fetch.Rate;
import dev.paydirt.source.Endpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every batch of generated plans is played through request by request as a process of its own, which keeps to its
/// share and knows nothing of the others; the hosts count.
class SimulatedLimitsTest {
    private static final int ROUNDS = 120;
    private static final List<String> RATES =
            List.of("1 per 1s", "4 per 1s", "15 per 1s", "7 per 500ms", "25 per 60s", "40 per 10s", "300 per 1h");

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
    void noHostIsAskedMoreOftenThanItsRateAllowsOrMoreThanItsQuota() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            Sought sought = sought();
            Map<String, Endpoint> endpoints = new HashMap<>();
            sought.endpoints().forEach(endpoint -> endpoints.put(endpoint.name(), endpoint));
            Map<String, List<Double>> starts = new Simulation(sought.plan(), endpoints, random).starts();
            for (Endpoint endpoint : endpoints.values()) {
                List<Double> asked = starts.getOrDefault(endpoint.host(), List.of());
                for (Rate rate : endpoint.limits().allowance().rates()) {
                    assertThat(most(asked, rate.per().toNanos() / 1e9))
                            .as("%s at %s, seed %d, round %d", rate, endpoint.host(), seed, round)
                            .isLessThanOrEqualTo(rate.requests());
                }
            }
        }
    }

    /// Requests in the fullest span of so many seconds; one that starts just as a span ends is in the next.
    private static int most(List<Double> starts, double seconds) {
        int most = 0;
        int first = 0;
        for (int last = 0; last < starts.size(); last++) {
            while (starts.get(last) - starts.get(first) >= seconds - 1e-6) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    /// One to five sources, two of them at one host.
    private Sought sought() throws IOException {
        int sources = 1 + random.nextInt(5);
        List<String> named = new ArrayList<>();
        for (int source = 0; source < sources; source++) {
            String quota = random.nextBoolean() ? ", quota: " + (1 + random.nextInt(400)) + " per 1d" : "";
            Sought.source(
                    folder,
                    "s" + source,
                    "s" + source + ".example",
                    "read: search",
                    "limits: {rate: %s%s, page-size: %d, concurrency: %d}"
                            .formatted(
                                    RATES.get(random.nextInt(RATES.size())),
                                    quota,
                                    10 + random.nextInt(40),
                                    1 + random.nextInt(10)),
                    "filters: {keyword: us}");
            named.add("{name: s%d, file: s%d.yaml}".formatted(source, source));
        }
        named.add("{name: s0, as: again, file: s0.yaml}");
        String queries = IntStream.range(0, 1 + random.nextInt(80))
                .mapToObj(number -> "  - {keyword: 'word%d job%d', limit: %d, sources: [%s]}\n"
                        .formatted(random.nextInt(9), number, 1 + random.nextInt(200), asked(sources)))
                .collect(Collectors.joining());
        return Sought.in(
                folder,
                "runners: %d\npause: %dms\nsources: [%s]\nqueries:\n%s"
                        .formatted(1 + random.nextInt(20), random.nextInt(2) * 500, String.join(", ", named), queries));
    }

    private String asked(int sources) {
        List<String> names = new ArrayList<>(List.of("again"));
        IntStream.range(0, sources).forEach(source -> names.add("s" + source));
        Collections.shuffle(names, random);
        return String.join(", ", names.subList(0, 1 + random.nextInt(names.size())));
    }

    /// As many batches at once as the plan has runners; the next process begins when one has ended. Answers come at
    /// once or late, and processes begin together or not.
    private static final class Simulation {
        private final Plan plan;
        private final Map<String, Endpoint> endpoints;
        private final Random random;
        private final double latest;
        private final Map<String, List<Double>> starts = new HashMap<>();

        Simulation(Plan plan, Map<String, Endpoint> endpoints, Random random) {
            this.plan = plan;
            this.endpoints = endpoints;
            this.random = random;
            this.latest = random.nextInt(2) * 2;
        }

        /// By host, when requests started, in order.
        Map<String, List<Double>> starts() {
            PriorityQueue<Double> free = new PriorityQueue<>();
            for (int runner = 0; runner < plan.runners(); runner++) {
                free.add(latest * random.nextDouble());
            }
            plan.batches().forEach(batch -> free.add(new Collecting(batch, free.remove()).end()));
            starts.values().forEach(Collections::sort);
            return starts;
        }

        private final class Collecting {
            private final Batch batch;
            private final double begin;
            private double now;
            private final Map<String, Double> next = new HashMap<>();
            private final Map<String, Integer> sent = new HashMap<>();

            Collecting(Batch batch, double begin) {
                this.batch = batch;
                this.begin = begin;
                this.now = begin;
            }

            double end() {
                for (PlannedQuery planned : batch.queries()) {
                    planned.query().sources().forEach(source -> ask(planned, endpoint(source)));
                    now += plan.pause().toNanos() / 1e9;
                }
                return now;
            }

            private Endpoint endpoint(String source) {
                return Objects.requireNonNull(endpoints.get(source));
            }

            private void ask(PlannedQuery planned, Endpoint endpoint) {
                int pages =
                        Math.ceilDiv(planned.query().limit(), endpoint.limits().pageSize());
                for (int page = 0; page < pages && isLeft(endpoint.host()); page++) {
                    double interval = interval(endpoint.host());
                    double start = Math.max(
                            now,
                            next.getOrDefault(endpoint.host(), begin + (isInTurn(endpoint.host()) ? interval : 0)));
                    next.put(endpoint.host(), start + interval);
                    sent.merge(endpoint.host(), 1, Integer::sum);
                    starts.computeIfAbsent(endpoint.host(), _ -> new ArrayList<>())
                            .add(start);
                    now = start + latest * random.nextDouble();
                }
            }

            private boolean isInTurn(String host) {
                return plan.batches().stream()
                                .filter(other -> !shares(other, host).isEmpty())
                                .count()
                        > plan.runners();
            }

            private double interval(String host) {
                return shares(batch, host).stream()
                        .flatMap(share -> share.rates().stream())
                        .mapToDouble(rate -> rate.interval().toNanos() / 1e9)
                        .max()
                        .orElse(0);
            }

            /// What several names of one host have of its quota is theirs together.
            private boolean isLeft(String host) {
                List<Portion> portions = shares(batch, host).stream()
                        .flatMap(share -> share.quotas().stream())
                        .toList();
                int ours = portions.stream().mapToInt(Portion::requests).sum();
                return portions.isEmpty() || sent.getOrDefault(host, 0) < ours;
            }

            private List<Share> shares(Batch of, String host) {
                return of.budget().entrySet().stream()
                        .filter(entry -> endpoint(entry.getKey()).host().equals(host))
                        .map(Map.Entry::getValue)
                        .toList();
            }
        }
    }
}
