package dev.paydirt.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.paydirt.sandbox.Sandbox;
import dev.paydirt.sandbox.SandboxSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A board that answers so many requests and then wants everybody to come back in minutes, or says nothing at all.
final class StubbornBoard implements AutoCloseable {
    /// Longer than any test waits, and short enough to be waited for.
    private static final String LATER = "250";

    private final Sandbox sandbox;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger left;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean silent;

    StubbornBoard(int answers) throws IOException {
        this.left = new AtomicInteger(answers);
        this.sandbox = Sandbox.start(SandboxSettings.of(Map.of("postings", "3000")), 0);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void allow(int answers) {
        left.set(answers);
    }

    /// From now on who would be refused gets no answer.
    void fallSilent() {
        silent = true;
    }

    int answered() {
        return answered.get();
    }

    int refused() {
        return refused.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (left.getAndDecrement() <= 0) {
                refused.incrementAndGet();
                if (silent) {
                    closed.await();
                }
                exchange.getResponseHeaders().set("Retry-After", LATER);
                exchange.sendResponseHeaders(429, -1);
                return;
            }
            answered.incrementAndGet();
            HttpResponse<byte[]> from = client.send(
                    HttpRequest.newBuilder(sandbox.address().resolve(exchange.getRequestURI()))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            from.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(from.statusCode(), from.body().length == 0 ? -1 : from.body().length);
            exchange.getResponseBody().write(from.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        client.close();
        sandbox.close();
    }
}
