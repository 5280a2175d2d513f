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
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Refusals, redirects and connections on which a client has to be on its guard.
class HostileConnectionsTest {
    private final HostileBoard hostile = new HostileBoard();

    @Test
    void aDateSaysWhenToComeBackAndSoDoesAnHour() throws IOException, InterruptedException {
        HttpResponse<byte[]> dated = hostile.answerOf(Fault.TOO_MANY_DATE);
        assertThat(dated.statusCode()).isEqualTo(429);
        assertThat(HostileBoard.header(dated, "Retry-After")).isEqualTo("Mon, 24 Nov 2025 02:00:02 GMT");
        assertThat(HostileBoard.header(dated, "Date")).isEqualTo("Mon, 24 Nov 2025 02:00:00 GMT");
        HttpResponse<byte[]> long_ = hostile.answerOf(Fault.TOO_MANY_HOUR);
        assertThat(long_.statusCode()).isEqualTo(429);
        assertThat(HostileBoard.header(long_, "Retry-After")).isEqualTo("3600");
    }

    @Test
    void aDrippingAnswerIsRightAndTakesItsTime() throws IOException, InterruptedException {
        assertThat(hostile.answerOf(Fault.SLOW_DRIP).body()).isEqualTo(hostile.honest());
        assertThat(hostile.slept).hasSize(500).containsOnly(Duration.ofMillis(120));
    }

    @Test
    void brokenConnectionsAreErrorsToTheClient() {
        assertThatThrownBy(() -> hostile.answerOf(Fault.RESET_MID_BODY)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> hostile.answerOf(Fault.CLOSE_BEFORE_ANSWER)).isInstanceOf(IOException.class);
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
        try (Sandbox board = hostile.board(HostileBoard.always(fault));
                Socket socket =
                        new Socket(board.address().getHost(), board.address().getPort())) {
            socket.getOutputStream()
                    .write(("GET " + HostileBoard.PATH + " HTTP/1.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().readAllBytes().length;
        }
    }

    @Test
    void aWrongLengthIsHalfOrTwiceTheRightOne() throws IOException, InterruptedException {
        byte[] right = hostile.honest();
        int shorter = 0;
        int longer = 0;
        try (Sandbox board = hostile.board(HostileBoard.always(Fault.WRONG_LENGTH))) {
            for (int i = 0; i < 12; i++) {
                try (HttpClient client = HttpClient.newHttpClient()) {
                    HttpRequest request = HttpRequest.newBuilder(board.address().resolve(HostileBoard.PATH))
                            .build();
                    byte[] body =
                            client.send(request, BodyHandlers.ofByteArray()).body();
                    assertThat(body).isEqualTo(Arrays.copyOf(right, right.length / 2));
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
        try (Sandbox board = hostile.board(HostileBoard.always(Fault.REDIRECT_LOOP));
                Visitor visitor = new Visitor(board.address())) {
            HttpResponse<String> first = visitor.get(HostileBoard.PATH);
            assertThat(first.statusCode()).isEqualTo(302);
            HttpResponse<String> second = visitor.get(HostileBoard.header(first, "Location"));
            assertThat(second.statusCode()).isEqualTo(302);
            assertThat(HostileBoard.header(second, "Location")).isEqualTo(HostileBoard.header(first, "Location"));
            assertThat(board.arrivals().count(302)).isEqualTo(2);
        }
        try (Sandbox board = hostile.board(HostileBoard.always(Fault.REDIRECT_ELSEWHERE));
                Visitor visitor = new Visitor(board.address())) {
            String port = ":" + board.address().getPort() + "/elsewhere";
            assertThat(HostileBoard.header(visitor.get(HostileBoard.PATH), "Location"))
                    .isEqualTo("http://localhost" + port);
            URI named = URI.create("http://localhost:" + board.address().getPort());
            try (Visitor other = new Visitor(named)) {
                assertThat(HostileBoard.header(other.get(HostileBoard.PATH), "Location"))
                        .isEqualTo("http://127.0.0.1" + port);
            }
        }
    }

    @Test
    void nothingIsThereOnlyOnce() throws IOException, InterruptedException {
        try (Sandbox board = hostile.board(HostileBoard.always(Fault.ERROR_404_ONCE));
                Visitor visitor = new Visitor(board.address())) {
            for (String path : List.of(HostileBoard.PATH, HostileBoard.PATH + "&page=2", "/jobs/sb-0000001")) {
                assertThat(visitor.get(path).statusCode()).isEqualTo(404);
                assertThat(visitor.get(path).statusCode()).isEqualTo(200);
                assertThat(visitor.get(path).statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void aCaptchaIsAPageForPeople() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = hostile.answerOf(Fault.CAPTCHA_403);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(HostileBoard.text(answer)).startsWith("<!DOCTYPE html>");
    }
}
