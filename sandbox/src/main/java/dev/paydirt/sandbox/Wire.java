package dev.paydirt.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/// Ways of putting an answer on the line, good and bad.
final class Wire {
    private static final int PIECES = 10;

    private final Nap nap;

    Wire(Nap nap) {
        this.nap = nap;
    }

    void whole(Answer answer, HttpExchange exchange) throws IOException {
        begin(answer, exchange);
        exchange.getResponseBody().write(answer.body());
    }

    /// In pieces with a pause before each, `time` in all.
    void slowly(Answer answer, Duration time, HttpExchange exchange) throws IOException, InterruptedException {
        begin(answer, exchange);
        OutputStream body = exchange.getResponseBody();
        int length = answer.body().length;
        for (int piece = 0; piece < PIECES; piece++) {
            nap.sleep(time.dividedBy(PIECES));
            int from = (int) ((long) length * piece / PIECES);
            int to = (int) ((long) length * (piece + 1) / PIECES);
            body.write(answer.body(), from, to - from);
            body.flush();
        }
    }

    /// Half of it. Closing an exchange that owes bytes makes the server drop the connection.
    void cutShort(Answer answer, HttpExchange exchange) throws IOException {
        begin(answer, exchange);
        OutputStream body = exchange.getResponseBody();
        body.write(answer.body(), 0, answer.body().length / 2);
        body.flush();
    }

    private static void begin(Answer answer, HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
    }
}
