package dev.paydirt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final Instant START = Instant.parse("2025-11-24T02:00:00Z");
    private static final SandboxSettings SMALL = SandboxSettings.DEFAULT.withPostings(100);

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    private static Arrival arrival(long millis, int status) {
        return new Arrival(Duration.ofMillis(millis), "me", "/search", status);
    }

    @Test
    void theBoardRemembersWhenWhoAskedForWhatAndWhatItSaid() throws IOException, InterruptedException {
        try (Sandbox board = Sandbox.start(SMALL.withRate(2), 0, now::get, _ -> {});
                HttpClient client = HttpClient.newHttpClient()) {
            ask(client, board.address().resolve("/search?q=data&page=1"), "");
            now.set(START.plusMillis(250));
            ask(client, board.address().resolve("/jobs/sb-0000001"), "");
            ask(client, board.address().resolve("/"), "");
            ask(client, board.address().resolve("/search?q=data&page=2"), "");
            ask(client, board.address().resolve("/search?q=data&page=2"), "somebody");
            Arrivals arrivals = board.arrivals();
            assertThat(arrivals)
                    .isEqualTo(new Arrivals(
                            4,
                            List.of(
                                    new Arrival(Duration.ZERO, "127.0.0.1", "/search?q=data&page=1", 200),
                                    new Arrival(Duration.ofMillis(250), "127.0.0.1", "/jobs/sb-0000001", 200),
                                    new Arrival(Duration.ofMillis(250), "127.0.0.1", "/search?q=data&page=2", 429),
                                    new Arrival(Duration.ofMillis(250), "somebody", "/search?q=data&page=2", 200))));
            JsonNode told = Visitor.JSON.readTree(ask(client, board.address().resolve("/arrivals"), ""));
            assertThat(told.get("total").asInt()).isEqualTo(4);
            assertThat(told.get("arrivals").get(3).toString())
                    .isEqualTo("{\"nanos\":250000000,\"client\":\"somebody\",\"path\":\"/search?q=data&page=2\","
                            + "\"status\":200}");
            assertThat(board.requests()).isEqualTo(6);
        }
    }

    private static String ask(HttpClient client, URI address, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (!key.isEmpty()) {
            request.header("X-Api-Key", key);
        }
        return client.send(request.build(), BodyHandlers.ofString()).body();
    }

    @Test
    void anEndWithoutAnAnswerHasNoStatus() throws IOException, InterruptedException {
        SandboxSettings closing = SMALL.withFaults(new Faults(Map.of(Fault.CLOSE_BEFORE_ANSWER, 1.0)));
        try (Sandbox board = Sandbox.start(closing, 0);
                Visitor visitor = new Visitor(board.address())) {
            org.junit.jupiter.api.Assertions.assertThrows(IOException.class, () -> visitor.get("/search"));
            assertThat(board.arrivals().latest()).isNotEmpty().allMatch(arrival -> arrival.status() == 0);
        }
    }

    @Test
    void gapsSpansAndSharesAreReadFromThem() {
        var arrivals = new Arrivals(
                5,
                List.of(arrival(0, 200), arrival(400, 429), arrival(1000, 200), arrival(1100, 200), arrival(2100, 0)));
        assertThat(arrivals.makespan()).isEqualTo(Duration.ofMillis(2100));
        assertThat(arrivals.smallestGap()).isEqualTo(Duration.ofMillis(100));
        assertThat(arrivals.most(Duration.ofMillis(701))).isEqualTo(3);
        assertThat(arrivals.most(Duration.ofMillis(700))).isEqualTo(2);
        assertThat(arrivals.most(Duration.ofMillis(100))).isEqualTo(1);
        assertThat(arrivals.share(429)).isEqualTo(0.2);
        assertThat(arrivals.of("me")).isEqualTo(arrivals);
        assertThat(arrivals.of("you").latest()).isEmpty();
        var none = new Arrivals(0, List.of());
        assertThat(none.most(Duration.ofSeconds(1))).isZero();
        assertThat(none.makespan()).isZero();
        assertThat(none.share(429)).isZero();
    }

    @Test
    void onlyTheLatestAreRememberedAndTheyAreCountedAll() {
        ArrivalLog log = new ArrivalLog(now::get);
        for (int i = 0; i < ArrivalLog.KEPT + 10; i++) {
            log.arrived("me", "/search?page=" + i);
        }
        log.answered(3, 200);
        log.answered(10, 201);
        log.answered(ArrivalLog.KEPT + 9, 202);
        Arrivals all = log.all();
        assertThat(all.total()).isEqualTo(ArrivalLog.KEPT + 10L);
        assertThat(all.latest()).hasSize(ArrivalLog.KEPT);
        assertThat(all.latest().getFirst()).isEqualTo(new Arrival(Duration.ZERO, "me", "/search?page=10", 201));
        assertThat(all.latest().getLast().status()).isEqualTo(202);
        assertThat(all.latest().stream().filter(arrival -> arrival.status() != 0))
                .hasSize(2);
    }
}
