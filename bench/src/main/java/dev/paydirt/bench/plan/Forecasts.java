package dev.paydirt.bench.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What plans predict beside what runs then take: one run to know the searches, then one for each number of runners.
/// `Forecasts HOME [SETTINGS...]`, each the sandbox's own, such as `latency: 200ms`.
public final class Forecasts {
    private static final List<String> BOARDS =
            List.of("latency: 100ms", "latency: 200ms", "latency: 400ms", "latency: 100ms, rate: 12");
    private static final List<Integer> RUNNERS = List.of(1, 4, 10, 20);
    private static final String QUERIES = """
            runners: 20
            pause: 500ms
            queries:
              - {keyword: [nurse, engineer, data scientist, product manager], limit: 100}
              - {keyword: [nurse, engineer, data analyst, software engineer], location: California, limit: 60}
              - {keyword: [accountant, data engineer, devops engineer, nurse], location: Texas, limit: 150}
              - {keyword: [nurse, engineer, research scientist, teacher], location: New York, limit: 25}
            """;

    private Forecasts() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path launcher = Path.of(arguments[0]).toAbsolutePath().normalize().resolve("paydirt");
        List<String> named = List.of(arguments).subList(1, arguments.length);
        int missed = 0;
        for (String board : named.isEmpty() ? BOARDS : named) {
            RealRun run = new RealRun(launcher, Files.createTempDirectory("paydirt-forecasts-"));
            String searches = "name: forecasts\nsources: [{name: sandbox, %s}]\n%s".formatted(board, QUERIES);
            run.record(searches);
            for (int runners : RUNNERS) {
                missed += tell(board, runners, run.record(searches, "--runners", Integer.toString(runners)));
            }
        }
        System.out.printf("%d outside of 10 %% + 1 s, or of 2 %% of the requests%n", missed);
    }

    private static int tell(String board, int runners, JsonNode record) {
        JsonNode predicted = record.path("cost").path("estimated");
        JsonNode actual = record.path("cost").path("actual");
        double seconds = predicted.path("seconds").asDouble();
        double took = actual.path("seconds").asDouble();
        int requests = predicted.path("requests").asInt();
        int sent = actual.path("requests").asInt();
        boolean near = Math.abs(seconds - took) <= 0.1 * took + 1 && Math.abs(requests - sent) <= 0.02 * sent;
        System.out.printf(
                "%-26s %2d runners: %6.1f s predicted, %6.1f s taken (%+.1f %%); %d requests predicted, %d sent%s%n",
                board, runners, seconds, took, 100 * (seconds - took) / took, requests, sent, near ? "" : "  MISSED");
        return near ? 0 : 1;
    }
}
