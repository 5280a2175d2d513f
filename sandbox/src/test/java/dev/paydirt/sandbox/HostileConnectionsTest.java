package dev.paydirt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Refusals, redirects and connections on which a client has to be on its guard.
class HostileConnectionsTest {
    private static final SandboxSettings SMALL = SandboxSettings.DEFAULT.withPostings(500);
    private static final String PATH = "/search?q=data";
    private static final Instant NOW = Instant.parse("2025-11-24T02:00:00.300Z");

    private final List<Duration> slept = Collections.synchronizedList(new ArrayList<>());

    private Sandbox board(SandboxSettings settings) throws IOException {
        return Sandbox.start(settings, 0, () -> NOW, slept::add);
    }

    private static SandboxSettings always(Fault fault) {
        return SMALL.withFaults(new Faults(Map.of(fault, 1.0)));
    }

    private HttpResponse<byte[]> answerOf(Fault fault) throws IOException, InterruptedException {
        return answerOf(always(fault), PATH);
    }

    private HttpResponse<byte[]> answerOf(SandboxSettings settings, String path)
            throws IOException, InterruptedException {
        try (Sandbox board = board(settings);
                HttpClient client = HttpClient.newHttpClient()) {
            URI address = board.address().resolve(path);
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private byte[] honest() throws IOException, InterruptedException {
        return answerOf(SMALL, PATH).body();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("nothing");
    }

    @Test
    void aDateSaysWhenToComeBackAndSoDoesAnHour() throws IOException, InterruptedException {
        HttpResponse<byte[]> dated = answerOf(Fault.TOO_MANY_DATE);
        assertThat(dated.statusCode()).isEqualTo(429);
        assertThat(header(dated, "Retry-After")).isEqualTo("Mon, 24 Nov 2025 02:00:02 GMT");
        assertThat(header(dated, "Date")).isEqualTo("Mon, 24 Nov 2025 02:00:00 GMT");
        HttpResponse<byte[]> long_ = answerOf(Fault.TOO_MANY_HOUR);
        assertThat(long_.statusCode()).isEqualTo(429);
        assertThat(header(long_, "Retry-After")).isEqualTo("3600");
    }

    @Test
    void aDrippingAnswerIsRightAndTakesItsTime() throws IOException, InterruptedException {
        assertThat(answerOf(Fault.SLOW_DRIP).body()).isEqualTo(honest());
        assertThat(slept).hasSize(500).containsOnly(Duration.ofMillis(120));
    }

    @Test
    void brokenConnectionsAreErrorsToTheClient() {
        assertThatThrownBy(() -> answerOf(Fault.RESET_MID_BODY)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> answerOf(Fault.CLOSE_BEFORE_ANSWER)).isInstanceOf(IOException.class);
    }

    @Test
    void aResetIsToldOfAndACutIsNot() throws IOException {
        assertThat(read(Fault.CUT)).isGreaterThan(10_000);
        assertThat(read(Fault.CLOSE_BEFORE_ANSWER)).isZero();
        assertThatThrownBy(() -> read(Fault.RESET_MID_BODY))
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    /// How many bytes come until the connection ends.
    private int read(Fault fault) throws IOException {
        try (Sandbox board = board(always(fault));
                Socket socket =
                        new Socket(board.address().getHost(), board.address().getPort())) {
            socket.getOutputStream().write(("GET " + PATH + " HTTP/1.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().readAllBytes().length;
        }
    }

    @Test
    void aWrongLengthIsHalfOrTwiceTheRightOne() throws IOException, InterruptedException {
        byte[] right = honest();
        int shorter = 0;
        int longer = 0;
        try (Sandbox board = board(always(Fault.WRONG_LENGTH))) {
            for (int i = 0; i < 12; i++) {
                try (HttpClient client = HttpClient.newHttpClient()) {
                    HttpRequest request = HttpRequest.newBuilder(board.address().resolve(PATH))
                            .build();
                    byte[] body =
                            client.send(request, BodyHandlers.ofByteArray()).body();
                    assertThat(body).isEqualTo(java.util.Arrays.copyOf(right, right.length / 2));
                    shorter++;
                } catch (IOException broken) {
                    assertThat(broken).hasMessageContaining("fixed content-length: " + 2 * right.length);
                    longer++;
                }
            }
        }
        assertThat(shorter).isPositive();
        assertThat(longer).isPositive();
    }

    @Test
    void aRedirectLeadsRoundOrAway() throws IOException, InterruptedException {
        try (Sandbox board = board(always(Fault.REDIRECT_LOOP));
                Visitor visitor = new Visitor(board.address())) {
            HttpResponse<String> first = visitor.get(PATH);
            assertThat(first.statusCode()).isEqualTo(302);
            HttpResponse<String> second = visitor.get(header(first, "Location"));
            assertThat(second.statusCode()).isEqualTo(302);
            assertThat(header(second, "Location")).isEqualTo(header(first, "Location"));
            assertThat(board.arrivals().count(302)).isEqualTo(2);
        }
        try (Sandbox board = board(always(Fault.REDIRECT_ELSEWHERE));
                Visitor visitor = new Visitor(board.address())) {
            String port = ":" + board.address().getPort() + "/elsewhere";
            assertThat(header(visitor.get(PATH), "Location")).isEqualTo("http://localhost" + port);
            URI named = URI.create("http://localhost:" + board.address().getPort());
            try (Visitor other = new Visitor(named)) {
                assertThat(header(other.get(PATH), "Location")).isEqualTo("http://127.0.0.1" + port);
            }
        }
    }

    @Test
    void nothingIsThereOnlyOnce() throws IOException, InterruptedException {
        try (Sandbox board = board(always(Fault.ERROR_404_ONCE));
                Visitor visitor = new Visitor(board.address())) {
            for (String path : List.of(PATH, PATH + "&page=2", "/jobs/sb-0000001")) {
                assertThat(visitor.get(path).statusCode()).isEqualTo(404);
                assertThat(visitor.get(path).statusCode()).isEqualTo(200);
                assertThat(visitor.get(path).statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void aCaptchaIsAPageForPeople() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = answerOf(Fault.CAPTCHA_403);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(text(answer)).startsWith("<!DOCTYPE html>");
    }
}
