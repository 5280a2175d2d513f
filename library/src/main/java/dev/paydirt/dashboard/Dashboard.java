package dev.paydirt.dashboard;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.paydirt.Refused;
import dev.paydirt.fetch.Sleeper;
import dev.paydirt.report.Document;
import dev.paydirt.run.RecordFile;
import dev.paydirt.run.RunRecord;
import dev.paydirt.store.Layout;
import dev.paydirt.store.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The dashboard of one store, on loopback.
public final class Dashboard implements AutoCloseable {
    /// Pages ask for their style; a report, which can also stand alone, carries its own.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' "
            + Document.styleSource() + "; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Store store;
    private final HttpServer server;
    private final ExecutorService threads;
    private final DataSets sets;
    private final Gate gate;
    private final Routes routes;
    private final Live live;

    private Dashboard(HttpServer server, Store store, String place, Sleeper sleeper) {
        this.store = store;
        this.server = server;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        this.sets = new DataSets(store, threads);
        this.gate = new Gate(server.getAddress().getPort());
        this.routes = new Routes(store, place, sets);
        this.live = new Live(store.isElsewhere(), sleeper);
    }

    /// Starts it.
    ///
    /// @param place of the store, as a command takes it
    /// @param port 0 for any
    public static Dashboard start(Store store, String place, int port, Sleeper sleeper) throws IOException {
        // The server answers some 40 ms late without it; read once, when its classes are loaded.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        Dashboard dashboard = new Dashboard(HttpServer.create(here, 0), store, place, sleeper);
        dashboard.server.setExecutor(dashboard.threads);
        dashboard.server.createContext("/", dashboard::handle);
        dashboard.server.start();
        return dashboard;
    }

    /// Where it is found.
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /// Reads the latest run's data set, so that whoever opens it need not wait.
    ///
    /// @return how many postings it has; empty when there is none that can be read
    public OptionalInt readLatest() throws IOException {
        Optional<byte[]> latest = store.get(Layout.LATEST);
        if (latest.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(sets.read(RecordFile.read(latest.get(), RunRecord.class, Layout.LATEST)));
        } catch (Refused | IOException unreadable) {
            // Its page says what is wrong with it.
            return OptionalInt.empty();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<Answer> refusal = gate.refuse(exchange);
            if (refusal.isPresent()) {
                send(exchange, refusal.get());
            } else if (String.valueOf(exchange.getRequestHeaders().getFirst("Accept"))
                    .equals(Live.TYPE)) {
                head(exchange.getResponseHeaders(), Live.TYPE);
                exchange.sendResponseHeaders(200, 0);
                live.follow(() -> routes.answer(exchange.getRequestURI()), exchange.getResponseBody());
            } else {
                send(exchange, routes.answer(exchange.getRequestURI()));
            }
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        head(headers, answer.type());
        answer.file().ifPresent(file -> headers.set("Content-Disposition", "attachment; filename=\"" + file + '"'));
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), 0);
        try (OutputStream out = exchange.getResponseBody()) {
            answer.body().write(out);
        }
    }

    private static void head(Headers headers, String type) {
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        threads.shutdownNow();
        sets.close();
    }
}
