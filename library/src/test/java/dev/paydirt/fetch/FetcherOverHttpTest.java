package dev.paydirt.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.fetch.Outcome.Answered;
import dev.paydirt.fetch.Outcome.Refused;
import dev.paydirt.fetch.Outcome.Throttled;
import dev.paydirt.fetch.Outcome.Unreachable;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetcherOverHttpTest {
    private final FakeTime time = new FakeTime();
    private final HttpTransport transport = new HttpTransport(ProxySelector.getDefault());
    private final FetchSettings settings = FetchSettings.DEFAULT.withMaxBytes(64 * 1024);
    private final Fetcher fetcher = fetcher(settings);
    private RudeServer server;

    @BeforeEach
    void open() throws IOException {
        server = new RudeServer();
    }

    @AfterEach
    void close() throws IOException {
        transport.close();
        server.close();
    }

    @Test
    void theHostNeverSeesTwoRequestsCloserThanItsInterval() throws Exception {
        Duration interval = Duration.ofMillis(2_400);
        List<Instant> seen = Collections.synchronizedList(new ArrayList<>());
        URI uri = server.answersAfter(() -> seen.add(time.instant()));

        List<Outcome> outcomes = fetchTogether(Requests.get(uri, Requests.allowance(1, 25, Duration.ofMinutes(1))), 50);

        assertThat(outcomes).hasOnlyElementsOfType(Answered.class);
        assertThat(seen).hasSize(50).isSorted();
        for (int request = 1; request < seen.size(); request++) {
            assertThat(Duration.between(seen.get(request - 1), seen.get(request)))
                    .isGreaterThanOrEqualTo(interval);
        }
    }

    @Test
    void fiftyThreadsKeepTheGapByTheRealClockToo() throws Exception {
        Duration interval = Duration.ofMillis(4);
        InstantSource clock = InstantSource.system();
        List<Instant> seen = Collections.synchronizedList(new ArrayList<>());
        URI uri = server.answersAfter(() -> seen.add(clock.instant()));
        Fetcher real = new Fetcher(transport, new HostClocks(), settings, clock, Thread::sleep, new Random(1));
        Instant before = clock.instant();

        List<Outcome> outcomes =
                fetchTogether(real, Requests.get(uri, Requests.allowance(10, 250, Duration.ofSeconds(1))), 50);

        assertThat(outcomes).hasOnlyElementsOfType(Answered.class);
        assertThat(seen).hasSize(50);
        // One may be held up on its way here, so that the next follows close; none can have come before its turn.
        List<Instant> inOrder = seen.stream().sorted().toList();
        for (int request = 0; request < 50; request++) {
            assertThat(inOrder.get(request)).isAfterOrEqualTo(before.plus(interval.multipliedBy(request)));
        }
    }

    @Test
    void theHostNeverHasMoreRequestsUnderWayThanItAllows() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier three = new CyclicBarrier(3);
        URI uri = server.answersAfter(() -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            await(three);
            underWay.decrementAndGet();
        });

        List<Outcome> outcomes = fetchTogether(Requests.get(uri, new Allowance(List.of(), 3)), 48);

        assertThat(outcomes).hasOnlyElementsOfType(Answered.class);
        assertThat(most).hasValue(3);
    }

    @Test
    void aHostThatThrottlesOnceIsAskedAgainAfterItsPause() throws Exception {
        Outcome outcome = fetch(server.throttlesOnce("Retry-After: 17"));

        assertThat(outcome).isInstanceOf(Answered.class);
        assertThat(time.slept()).containsExactly(Duration.ofSeconds(17));
    }

    @Test
    void aHostThatThrottlesForEverEndsAsThrottled() throws Exception {
        assertThat(fetch(server.answers(429))).isInstanceOf(Throttled.class);
    }

    @Test
    void aHostThatFlapsIsRetried() throws Exception {
        Outcome outcome = fetch(server.flaps());

        assertThat(outcome).isInstanceOf(Answered.class);
        assertThat(outcome.effort().retries()).isEqualTo(1);
    }

    @Test
    void aBodyThatIsAlwaysCutShortEndsAsUnreachable() throws Exception {
        Outcome outcome = fetch(server.cutsTheBodyShort());

        assertThat(outcome).isInstanceOf(Unreachable.class);
        assertThat(outcome.effort().sent()).isEqualTo(7);
    }

    @Test
    void aBodyThatNeverEndsEndsAsUnreachable() throws Exception {
        FetchSettings hasty = settings.withPatience(Duration.ofMillis(50)).withRetries(1);

        Outcome outcome = fetcher(hasty).fetch(Requests.get(server.neverEndsTheBody(), Requests.UNLIMITED));

        assertThat(outcome)
                .isEqualTo(new Unreachable(outcome.request(), outcome.effort(), "no whole answer within 50 ms"));
        assertThat(outcome.effort().sent()).isEqualTo(2);
    }

    @Test
    void aGzipBombIsNotAskedForTwice() throws Exception {
        Outcome outcome = fetch(server.sendsAGzipBomb(10_000_000));

        assertThat(((Unreachable) outcome).reason()).isEqualTo("the answer is larger than 65,536 bytes");
        assertThat(outcome.effort().sent()).isEqualTo(1);
    }

    @Test
    void aRedirectHereIsFollowedAndOneElsewhereIsNot() throws Exception {
        URI target = server.sendsGzip("welcome");

        assertThat(((Answered) fetch(server.redirectsTo(target.getPath()))).body())
                .asString()
                .isEqualTo("welcome");
        assertThat(fetch(server.redirectsTo("http://127.0.0.2:" + target.getPort() + "/")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aHostThatIsNotThereIsUnreachable() throws Exception {
        URI uri = server.answers(200);
        server.close();

        assertThat(((Unreachable) fetch(uri)).reason()).isEqualTo("no connection to " + uri.getAuthority());
    }

    private Fetcher fetcher(FetchSettings with) {
        return new Fetcher(transport, new HostClocks(), with, time, time, new Random(1));
    }

    private Outcome fetch(URI uri) throws InterruptedException {
        return fetcher.fetch(Requests.get(uri, Requests.UNLIMITED));
    }

    private List<Outcome> fetchTogether(Request request, int threads) throws Exception {
        return fetchTogether(fetcher, request, threads);
    }

    private static List<Outcome> fetchTogether(Fetcher fetcher, Request request, int threads) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Outcome> task = () -> fetcher.fetch(request);
            for (Future<Outcome> outcome : executor.invokeAll(Collections.nCopies(threads, task))) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes;
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException broken) {
            throw new AssertionError(broken);
        }
    }
}
