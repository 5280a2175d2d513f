package dev.paydirt.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A board on loopback that tells titles in lists of ten and everything else one posting at a time.
final class TwoStepBoard implements AutoCloseable {
    private static final int PAGE = 10;

    private final HttpServer server;
    private final int postings;
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Map<String, Integer> failing = new ConcurrentHashMap<>();
    private final Set<String> unpaid = ConcurrentHashMap.newKeySet();
    private final Set<String> moved = ConcurrentHashMap.newKeySet();
    private volatile String about = "All about ";
    private volatile boolean inVain;
    private volatile CountDownLatch together = new CountDownLatch(0);

    TwoStepBoard(int postings) throws IOException {
        this.postings = postings;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.createContext("/list", this::list);
        server.createContext("/jobs/", this::detail);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /// From now on this posting's detail answers so; 200 heals it.
    void answers(String id, int status) {
        failing.put(id, status);
    }

    /// The detail of this posting tells no pay.
    void hidesPayOf(String id) {
        unpaid.add(id);
    }

    /// From now on the list tells another place for this posting.
    void moves(String id) {
        moved.add(id);
    }

    /// From now on details begin with these words.
    void tells(String words) {
        about = words;
    }

    /// How many details were asked for.
    int details() {
        return asked.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("/jobs/"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /// From now on a list's first page waits until so many of them are asked for at once.
    void answersOnlyTogether(int many) {
        together = new CountDownLatch(many);
    }

    /// Whether a first page waited for others that never came.
    boolean waitedInVain() {
        return inVain;
    }

    /// How often each path was asked for.
    Map<String, Integer> asked() {
        return Collections.unmodifiableMap(new TreeMap<>(asked));
    }

    /// Searches of these keywords in a folder, beside the source file that they name.
    String searches(Path folder, String query, String... keywords) throws IOException {
        Files.writeString(folder.resolve("two-step.yaml"), """
                name: two-step
                about: Lists first, everything else later.
                homepage: https://two-step.example/
                facts: 2025-11-24
                base-url: http://127.0.0.1:%d
                currency: USD
                limits: {page-size: 10, concurrency: 5}
                read: search
                request: {path: /list, query: {q: "{keyword}", page: "{page}"}}
                paging: {style: page}
                answer: {records: .jobs, total: .total}
                filters: {keyword: server}
                posting: "{source_id: .id, position: .title, job_url: .url, location: .place, salary: .pay}"
                details:
                  request: {path: "/jobs/{source_id}"}
                  when: .complete | not
                  record: .job
                  posting: "{salary: .pay, location: null, description: .text, source_id: .other_id}"
                """.formatted(
                        server.getAddress().getPort()));
        String all = List.of(keywords).stream()
                .map(keyword -> "  - {keyword: " + keyword + query + "}\n")
                .collect(Collectors.joining());
        Path file = folder.resolve("searches.yaml");
        Files.writeString(
                file,
                "sources: [{name: two-step, file: two-step.yaml}]\npause: 0s\n"
                        + "batches: {strategy: chunks, size: 5}\nqueries:\n" + all);
        return file.toString();
    }

    private void list(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        int page = Integer.parseInt(query.replaceAll(".*page=(\\d+).*", "$1"));
        if (page == 1) {
            together.countDown();
            awaitOthers();
        }
        String jobs = IntStream.range((page - 1) * PAGE, Math.min(page * PAGE, postings))
                .mapToObj(id -> """
                        {"id":"%d","title":"Nurse %d","url":"https://two-step.example/%d","place":"%s","complete":%s}
                        """.formatted(id, id, id, moved.contains("" + id) ? "Boulder" : "Denver", id == 0))
                .collect(Collectors.joining(","));
        answer(exchange, 200, "{\"total\":%d,\"jobs\":[%s]}".formatted(postings, jobs));
    }

    /// The minute only ends a test that has failed.
    private void awaitOthers() {
        try {
            inVain |= !together.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void detail(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring("/jobs/".length());
        String pay = unpaid.contains(id) ? "null" : "\"$%d,000 a year\"".formatted(50 + Integer.parseInt(id));
        answer(
                exchange,
                failing.getOrDefault(id, 200),
                "{\"job\":{\"pay\":%s,\"text\":\"%s%s.\",\"other_id\":\"x%s\"}}".formatted(pay, about, id, id));
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        asked.merge(exchange.getRequestURI().getPath(), 1, Integer::sum);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
