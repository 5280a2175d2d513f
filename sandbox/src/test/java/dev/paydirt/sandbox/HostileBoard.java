package dev.paydirt.sandbox;

import java.io.IOException;
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

/// A small board that can misbehave in one way, asked once.
final class HostileBoard {
    static final SandboxSettings SMALL = SandboxSettings.DEFAULT.withPostings(500);
    static final String PATH = "/search?q=data";
    static final Instant NOW = Instant.parse("2025-11-24T02:00:00.300Z");

    /// How long the board would have slept.
    final List<Duration> slept = Collections.synchronizedList(new ArrayList<>());

    Sandbox board(SandboxSettings settings) throws IOException {
        return Sandbox.start(settings, 0, () -> NOW, slept::add);
    }

    static SandboxSettings always(Fault fault) {
        return SMALL.withFaults(new Faults(Map.of(fault, 1.0)));
    }

    HttpResponse<byte[]> answerOf(Fault fault) throws IOException, InterruptedException {
        return answerOf(always(fault), PATH);
    }

    HttpResponse<byte[]> answerOf(SandboxSettings settings, String path) throws IOException, InterruptedException {
        try (Sandbox board = board(settings);
                HttpClient client = HttpClient.newHttpClient()) {
            URI address = board.address().resolve(path);
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        }
    }

    byte[] honest() throws IOException, InterruptedException {
        return answerOf(SMALL, PATH).body();
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("nothing");
    }
}
