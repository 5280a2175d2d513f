package dev.paydirt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Each misbehaviour as a real client meets it.
class MisbehaviourTest {
    private static final SandboxSettings SMALL = SandboxSettings.DEFAULT.withPostings(500);
    private static final String PATH = "/search?q=data";

    private final List<Duration> slept = Collections.synchronizedList(new ArrayList<>());

    private Sandbox board(SandboxSettings settings) throws IOException {
        return Sandbox.start(settings, 0, () -> Instant.EPOCH, slept::add);
    }

    private static SandboxSettings always(Fault fault) {
        return SMALL.withFaults(new Faults(Map.of(fault, 1.0)));
    }

    private HttpResponse<String> answerOf(Fault fault) throws IOException, InterruptedException {
        try (Sandbox board = board(always(fault));
                Visitor visitor = new Visitor(board.address())) {
            return visitor.get(PATH);
        }
    }

    private String honest() throws IOException, InterruptedException {
        try (Sandbox board = board(SMALL);
                Visitor visitor = new Visitor(board.address())) {
            return visitor.get(PATH).body();
        }
    }

    @Test
    void anErrorIsA500() throws IOException, InterruptedException {
        HttpResponse<String> answer = answerOf(Fault.ERROR_500);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void anUnavailableBoardSaysWhenToComeBack() throws IOException, InterruptedException {
        HttpResponse<String> answer = answerOf(Fault.UNAVAILABLE_503);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After").orElse("none")).isIn("0", "1");
    }

    @Test
    void tooManyRequestsComeWithAndWithoutATime() throws IOException, InterruptedException {
        HttpResponse<String> mute = answerOf(Fault.TOO_MANY);
        assertThat(mute.statusCode()).isEqualTo(429);
        assertThat(mute.headers().firstValue("Retry-After")).isEmpty();
        HttpResponse<String> told = answerOf(Fault.TOO_MANY_RETRY_AFTER);
        assertThat(told.statusCode()).isEqualTo(429);
        assertThat(told.headers().firstValue("Retry-After").orElse("none")).isIn("0", "1");
    }

    @Test
    void aSlowAnswerIsRightAndComesInPieces() throws IOException, InterruptedException {
        HttpResponse<String> answer = answerOf(Fault.SLOW);
        assertThat(answer.body()).isEqualTo(honest());
        assertThat(slept).hasSize(10).containsOnly(Duration.ofMillis(5));
        slept.clear();
        try (Sandbox board = board(always(Fault.SLOW).withLatency(Duration.ofMillis(300)));
                Visitor visitor = new Visitor(board.address())) {
            visitor.get(PATH);
        }
        assertThat(slept).hasSize(11).containsOnly(Duration.ofMillis(300));
    }

    @Test
    void brokenJsonIsWholeByHttp() throws IOException, InterruptedException {
        HttpResponse<String> answer = answerOf(Fault.BROKEN_JSON);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(honest()).startsWith(answer.body().substring(0, answer.body().length() - 4));
        assertThatThrownBy(() -> Visitor.JSON.readTree(answer.body())).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void aCutConnectionIsAnErrorToTheClient() {
        assertThatThrownBy(() -> answerOf(Fault.CUT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("fixed content-length");
    }

    @Test
    void aPageForPeopleComesWithStatus200() throws IOException, InterruptedException {
        HttpResponse<String> answer = answerOf(Fault.HTML);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("none")).startsWith("text/html");
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void onlyPostingsAreWithheld() throws IOException, InterruptedException {
        try (Sandbox board = board(always(Fault.ERROR_500));
                Visitor visitor = new Visitor(board.address())) {
            assertThat(visitor.get("/").statusCode()).isEqualTo(200);
            assertThat(visitor.post("/truth", "{\"timestamp\":\"2025-11-24T02-00-00Z\"}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(visitor.get("/jobs/sb-0000001").statusCode()).isEqualTo(500);
        }
    }

    @Test
    void theNthRequestForAnAddressAlwaysMeetsTheSame() throws IOException, InterruptedException {
        SandboxSettings settings = SMALL.withFaults(Faults.of("error-500=0.3,too-many=0.3"));
        List<Integer> first = statuses(settings, false);
        assertThat(statuses(settings, true)).isEqualTo(first);
        assertThat(statuses(settings.withSeed(2), false)).isNotEqualTo(first);
        Set<Integer> seen = new HashSet<>(first);
        assertThat(seen).containsExactlyInAnyOrder(200, 429, 500);
    }

    /// The statuses of 30 requests for one address.
    ///
    /// @param mixed whether another address is asked for in between, which must change nothing
    private List<Integer> statuses(SandboxSettings settings, boolean mixed) throws IOException, InterruptedException {
        List<Integer> statuses = new ArrayList<>();
        try (Sandbox board = board(settings);
                Visitor visitor = new Visitor(board.address())) {
            for (int i = 0; i < 30; i++) {
                statuses.add(visitor.get(PATH).statusCode());
                if (mixed) {
                    visitor.get(PATH + "&page=2");
                }
            }
        }
        return statuses;
    }

    @Test
    void faultsComeAboutAsOftenAsAskedFor() {
        var order = new Turn.Order(SMALL.withFaults(Faults.of("html=0.2,cut=0.1")));
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < 10_000; i++) {
            String what =
                    order.next("/search?page=" + i).fault().map(Fault::label).orElse("none");
            counts.merge(what, 1, Integer::sum);
        }
        assertThat(counts.get("html")).isBetween(1850, 2150);
        assertThat(counts.get("cut")).isBetween(880, 1120);
        assertThat(counts).hasSize(3);
    }
}
