package dev.paydirt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The board's HTTP, byte for byte.
class DoorTest {
    private static final SandboxSettings SMALL = SandboxSettings.DEFAULT.withPostings(100);

    /// Everything that comes back until the board hangs up.
    private static String said(String sent) throws IOException {
        try (Sandbox board = Sandbox.start(SMALL, 0);
                Socket socket =
                        new Socket(board.address().getHost(), board.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(sent.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void severalRequestsMayComeOverOneConnectionAndBeforeTheirAnswers() throws IOException {
        String first = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
        String second = "GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        String said = said(first + "\r\n" + second + first);
        assertThat(said).startsWith("HTTP/1.1 200 OK\r\nDate: ").contains("HTTP/1.1 404 Not Found\r\n");
        assertThat(said.split("HTTP/1.1 ", -1)).hasSize(3);
        assertThat(said).contains("\r\nConnection: close\r\n");
    }

    @Test
    void anOldClientGetsOneAnswer() throws IOException {
        assertThat(said("GET / HTTP/1.0\r\n\r\nGET / HTTP/1.0\r\n\r\n").split("HTTP/1.1 200", -1))
                .hasSize(2);
    }

    @Test
    void theHeadAloneCanBeAskedFor() throws IOException {
        String said = said("HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n");
        assertThat(said).startsWith("HTTP/1.1 405").endsWith("\r\n\r\n").contains("Content-Length: ");
    }

    @Test
    void whoWaitsForLeaveToSendABodyGetsIt() throws IOException {
        String plan = "{\"timestamp\":\"2025-11-24\"}";
        String said = said("POST /truth HTTP/1.1\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: "
                + plan.length() + "\r\n\r\n" + plan);
        assertThat(said).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n");
        assertThat(said).endsWith("}").contains("{\"identities\":[]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /                            | 400
            GET / SPDY/3                     | 400
            GET  / HTTP/1.1                  | 400
            GET /search?q=a b HTTP/1.1       | 400
            GET /search?q=<a> HTTP/1.1       | 400
            GET mailto:me HTTP/1.1           | 400
            GET / HTTP/1.1~no colon          | 400
            GET / HTTP/1.1~: no name         | 400
            POST /truth HTTP/1.1~Content-Length: -1 | 400
            POST /truth HTTP/1.1~Content-Length: 99999999999 | 400
            POST /truth HTTP/1.1~Content-Length: 16777217 | 413
            POST /truth HTTP/1.1~Transfer-Encoding: chunked | 411
            """)
    void whatIsNotARequestIsRefusedAndTheConnectionEnds(String head, int status) throws IOException {
        String said = said(head.replace("~", "\r\n") + "\r\n\r\n");
        assertThat(said).startsWith("HTTP/1.1 " + status + " ").contains("Connection: close", "{\"error\":");
    }

    @Test
    void aHeadWithoutEndIsCutOff() throws IOException {
        assertThat(said("GET /" + "a".repeat((32 << 10) - 4))).startsWith("HTTP/1.1 431 ");
    }

    @Test
    void closingTheBoardEndsEveryConnection() throws IOException {
        Sandbox board = Sandbox.start(SMALL, 0);
        try (Socket socket =
                new Socket(board.address().getHost(), board.address().getPort())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            board.close();
            assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
        }
    }
}
