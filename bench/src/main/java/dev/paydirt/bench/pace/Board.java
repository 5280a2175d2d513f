package dev.paydirt.bench.pace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The sandbox in a process of its own, and what it saw.
final class Board implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    /// Longer than any pause between two requests that is not asked for, in seconds.
    private static final double SILENCE = 0.5;

    /// So long after a request was refused others may still come that were sent before it was known.
    private static final double ON_THE_WAY = 0.3;

    private static final double LONGEST_ASKED = 1;

    private final Process process;
    private final URI address;

    /// What the board saw of one run.
    ///
    /// @param requests all of them
    /// @param needed distinct addresses that were answered as they should
    /// @param refused 429 and 503
    /// @param seconds from the first request to the last
    /// @param told of these, how many passed in silence because a refusal asked for it
    record Seen(int requests, int needed, int refused, double seconds, double told) {}

    Board(Path launcher, List<String> settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString(), "sandbox", "--port", "0"));
        settings.forEach(setting -> command.addAll(List.of("--set", setting)));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        address = URI.create(String.valueOf(said.readLine()).strip());
    }

    URI address() {
        return address;
    }

    /// @param from how many requests came before
    Seen seen(int from) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address.resolve("/arrivals")).build();
            JsonNode arrivals = JSON.readTree(
                            client.send(request, BodyHandlers.ofByteArray()).body())
                    .path("arrivals");
            Set<String> needed = new HashSet<>();
            int refused = 0;
            for (int at = from; at < arrivals.size(); at++) {
                int status = arrivals.get(at).path("status").asInt();
                refused += status == 429 || status == 503 ? 1 : 0;
                if (status == 200) {
                    needed.add(arrivals.get(at).path("path").asText());
                }
            }
            double seconds = arrivals.size() <= from
                    ? 0
                    : (arrivals.get(arrivals.size() - 1).path("nanos").asLong()
                                    - arrivals.get(from).path("nanos").asLong())
                            / 1e9;
            return new Seen(arrivals.size() - from, needed.size(), refused, seconds, told(arrivals, from));
        }
    }

    /// Silences that begin with a refusal, each no longer than the second for which this board asks at most.
    private static double told(JsonNode arrivals, int from) {
        double told = 0;
        double refused = Double.NEGATIVE_INFINITY;
        for (int at = from; at < arrivals.size() - 1; at++) {
            double now = arrivals.get(at).path("nanos").asLong() / 1e9;
            int status = arrivals.get(at).path("status").asInt();
            refused = status == 429 || status == 503 ? now : refused;
            double silence = arrivals.get(at + 1).path("nanos").asLong() / 1e9 - now;
            told += silence > SILENCE && now - refused < ON_THE_WAY ? Math.min(silence, LONGEST_ASKED) : 0;
        }
        return told;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
