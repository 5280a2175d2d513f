package dev.paydirt.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpTransportTest {
    private static final int ROOM = 64 * 1024;
    private final HttpTransport transport = new HttpTransport(ProxySelector.getDefault());
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
    void bringsBackStatusHeadersAndBody() throws Exception {
        Reply reply = send(server.answers(404, "X-Say: one", "x-say: two"));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("x-say")).contains("one, two");
        assertThat(text(reply)).isEqualTo("hello");
    }

    @Test
    void sendsHeadersAndBodyAsAsked() throws Exception {
        URI uri = server.answers(200);
        Map<String, String> headers = Map.of("User-Agent", "paydirt/1", "Accept-Encoding", "br");
        Request request =
                new Request("POST", uri, headers, Optional.of("{}"), "here", new Lane("here", ""), Requests.UNLIMITED);

        transport.send(request, Duration.ofSeconds(30), ROOM);

        assertThat(server.head(uri))
                .startsWith("POST ")
                .containsIgnoringCase("User-Agent: paydirt/1\r\n")
                .containsIgnoringCase("Accept-Encoding: gzip\r\n")
                .containsIgnoringCase("Content-Length: 2\r\n");
    }

    @Test
    void unpacksGzip() throws Exception {
        assertThat(text(send(server.sendsGzip("[1, 2]")))).isEqualTo("[1, 2]");
    }

    @Test
    void stopsUnpackingAtTheLimit() {
        assertThatThrownBy(() -> send(server.sendsAGzipBomb(1_000_000)))
                .isInstanceOf(UnusableAnswer.class)
                .hasMessage("the answer is larger than 65,536 bytes");
    }

    @Test
    void takesABodyOfExactlyTheLimit() throws Exception {
        assertThat(send(server.sendsWithoutEnd(ROOM)).body()).hasSize(ROOM);
        assertThat(send(server.sendsAGzipBomb(ROOM)).body()).hasSize(ROOM);
    }

    @Test
    void hangsUpOnABodyThatIsTooLargeWhetherOrNotItSaysSo() {
        assertThatThrownBy(() -> send(server.sendsWithoutEnd(ROOM + 1))).isInstanceOf(UnusableAnswer.class);
        assertThatThrownBy(() -> send(server.answers(200, new byte[ROOM + 1]))).isInstanceOf(UnusableAnswer.class);
    }

    @Test
    void doesNotWaitForTheRestOfABodyThatDeclaresItselfTooLarge() {
        assertThatThrownBy(() -> transport.send(
                        Requests.get(server.neverEndsTheBody(), Requests.UNLIMITED), Duration.ofDays(1), 999))
                .isInstanceOf(UnusableAnswer.class);
    }

    @Test
    void refusesACodingThatNobodyAskedFor() {
        assertThatThrownBy(() -> send(server.answers(200, "Content-Encoding: deflate")))
                .isInstanceOf(UnusableAnswer.class)
                .hasMessageContaining("'deflate'");
    }

    @Test
    void aBrokenArchiveIsABrokenAnswer() {
        assertThatThrownBy(() -> send(server.liesAboutItsCoding()))
                .isInstanceOf(IOException.class)
                .isNotInstanceOfAny(UnusableAnswer.class, EOFException.class);
    }

    @Test
    void aBodyCutShortIsAFailureWhetherOrNotItsLengthWasTold() {
        assertThatThrownBy(() -> send(server.cutsTheBodyShort())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> send(server.cutsAChunkShort())).isInstanceOf(IOException.class);
    }

    @Test
    void anAnswerThatIsNotHttpIsAFailure() {
        assertThatThrownBy(() -> send(server.talksNonsense())).isInstanceOf(IOException.class);
    }

    @Test
    void theTimeLimitCoversTheBody() {
        Request request = Requests.get(server.neverEndsTheBody(), Requests.UNLIMITED);

        assertThatThrownBy(() -> transport.send(request, Duration.ofMillis(100), ROOM))
                .isInstanceOf(HttpTimeoutException.class)
                .hasMessage("no whole answer within 100 ms");
    }

    @Test
    void hangsUpWhenItsThreadIsInterrupted() throws Exception {
        Request request = Requests.get(server.neverAnswers(), Requests.UNLIMITED);
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread thread = Thread.startVirtualThread(() -> {
            try {
                transport.send(request, Duration.ofDays(1), ROOM);
                end.completeExceptionally(new AssertionError("an answer that was never sent"));
            } catch (IOException | InterruptedException failure) {
                end.complete(failure);
            }
        });
        server.awaitSilence();

        thread.interrupt();

        assertThat(end.get()).isInstanceOf(InterruptedException.class);
        server.awaitAbandonment();
    }

    @Test
    void leavesRedirectsToTheCaller() throws Exception {
        Reply reply = send(server.redirectsTo("http://elsewhere.example/"));

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("location")).contains("http://elsewhere.example/");
    }

    private Reply send(URI uri) throws IOException, InterruptedException {
        return transport.send(Requests.get(uri, Requests.UNLIMITED), Duration.ofSeconds(30), ROOM);
    }

    private static String text(Reply reply) {
        return new String(reply.body(), ISO_8859_1);
    }
}
