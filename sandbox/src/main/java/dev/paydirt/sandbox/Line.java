package dev.paydirt.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.IntConsumer;

/// What goes back on one request: bytes in any form, right or wrong. HTTP servers do not let anybody announce a wrong
/// length or break a connection off; this one does.
final class Line {
    private static final byte[] END = {'\r', '\n'};
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Map<Integer, String> REASONS = Map.of(
            200, "OK",
            302, "Found",
            400, "Bad Request",
            403, "Forbidden",
            404, "Not Found",
            405, "Method Not Allowed",
            429, "Too Many Requests",
            500, "Internal Server Error",
            503, "Service Unavailable");

    private final Socket socket;
    private final OutputStream out;
    private final InstantSource clock;
    private final boolean headOnly;
    private boolean stays;
    private IntConsumer statuses = _ -> {};

    /// @param stays whether the connection is kept after an answer that is in order
    Line(Socket socket, InstantSource clock, boolean headOnly, boolean stays) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.clock = clock;
        this.headOnly = headOnly;
        this.stays = stays;
    }

    /// A time in the only form that servers may send (RFC 9110 section 5.6.7).
    static String httpDate(Instant time) {
        return HTTP_DATE.format(time);
    }

    /// Whoever is to know of a status before the client does.
    void tell(IntConsumer listener) {
        statuses = listener;
    }

    /// Whether another request may come over this connection.
    boolean stays() {
        return stays;
    }

    /// The machine at the other end.
    String machine() {
        return socket.getInetAddress().getHostAddress();
    }

    Instant now() {
        return clock.instant();
    }

    /// The answer as it should be.
    void whole(Answer answer) throws IOException {
        byte[] head = head(answer, OptionalLong.of(answer.body().length));
        if (headOnly) {
            out.write(head);
            return;
        }
        // One write, so that a small answer is one packet.
        byte[] all = new byte[head.length + answer.body().length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(answer.body(), 0, all, head.length, answer.body().length);
        out.write(all);
    }

    /// Only its head.
    ///
    /// @param length announced; empty for a body of chunks
    void begin(Answer answer, OptionalLong length) throws IOException {
        out.write(head(answer, length));
    }

    void bytes(byte[] bytes, int from, int to) throws IOException {
        out.write(bytes, from, to - from);
    }

    void bytes(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    /// One part of a body of chunks; an empty one ends the body.
    void chunk(byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write(END);
    }

    /// Ends the connection, whatever is owed.
    void hangUp() throws IOException {
        stays = false;
        socket.close();
    }

    /// Breaks the connection off, so that the client's machine is told of an error (RST) and not of an end.
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        hangUp();
    }

    private byte[] head(Answer answer, OptionalLong length) {
        int status = answer.status();
        statuses.accept(status);
        StringBuilder head = new StringBuilder(300);
        head.append("HTTP/1.1 ").append(status).append(' ').append(REASONS.getOrDefault(status, ""));
        header(head, "Date", httpDate(clock.instant()));
        header(head, "Content-Type", answer.type());
        if (length.isPresent()) {
            header(head, "Content-Length", String.valueOf(length.getAsLong()));
        } else {
            header(head, "Transfer-Encoding", "chunked");
        }
        answer.headers().forEach((name, value) -> header(head, name, value));
        if (!stays) {
            header(head, "Connection", "close");
        }
        return head.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void header(StringBuilder head, String name, String value) {
        head.append("\r\n").append(name).append(": ").append(value);
    }
}
