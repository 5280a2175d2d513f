package dev.paydirt.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// How many prepared pages a second the board serves to clients on the same machine, over connections that stay open.
///
/// Not a test: `java -cp … dev.paydirt.sandbox.Throughput [seconds]` prints the rate of each of its rounds.
final class Throughput {
    private static final int CLIENTS = 32;
    private static final int PAGES = 40;
    private static final int ROUNDS = 4;

    private Throughput() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        Duration round = Duration.ofSeconds(args.length > 0 ? Long.parseLong(args[0]) : 3);
        try (Sandbox board = Sandbox.start(SandboxSettings.DEFAULT, 0);
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            List<HttpRequest> pages = pages(board.address());
            for (HttpRequest page : pages) {
                client.send(page, BodyHandlers.ofByteArray());
            }
            for (int i = 1; i <= ROUNDS; i++) {
                System.out.println("round " + i + ": " + round(client, pages, round));
            }
        }
    }

    private static List<HttpRequest> pages(URI board) {
        List<HttpRequest> pages = new ArrayList<>();
        for (int page = 1; page <= PAGES; page++) {
            String path = Visitor.search("software engineer", "United States", "&per_page=25&page=" + page);
            pages.add(HttpRequest.newBuilder(board.resolve(path)).build());
        }
        return pages;
    }

    private static String round(HttpClient client, List<HttpRequest> pages, Duration length)
            throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + length.toNanos();
        Callable<Long> visitor = () -> {
            long bytes = 0;
            while (System.nanoTime() < end) {
                HttpRequest page = pages.get(next.getAndIncrement() % pages.size());
                bytes += client.send(page, BodyHandlers.ofByteArray()).body().length;
            }
            return bytes;
        };
        long bytes = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Long> finished : threads.invokeAll(Collections.nCopies(CLIENTS, visitor))) {
                bytes += finished.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return "%,.0f requests/s, %,.0f MB/s".formatted(next.get() / seconds, bytes / seconds / 1e6);
    }
}
