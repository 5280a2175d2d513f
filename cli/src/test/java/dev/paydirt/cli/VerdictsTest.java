package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.paydirt.run.Verdict;
import dev.paydirt.sandbox.Sandbox;
import dev.paydirt.sandbox.SandboxSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One query of two ends in each possible way. What became of it stands in the record, in the report and in the exit
/// code, and looks like nothing else.
class VerdictsTest {
    private static final String RUN = "metadata/runs/" + SmallSearches.TIMESTAMP + "/";

    @TempDir
    private Path folder;

    private static String searches(Verdict verdict, String address) {
        return """
                name: verdicts
                sources: [{name: sandbox, page-size: 10, narrowing: "no", base-url: "%s"}]
                pause: 0s
                queries:
                  - {keyword: accountant, location: Texas, limit: 1000}
                  - {keyword: %s, limit: %d}
                """.formatted(
                        address,
                        verdict == Verdict.EMPTY ? "zyxwvut" : "software engineer",
                        verdict == Verdict.LIMIT ? 15 : 1000);
    }

    private static String settings(Verdict verdict) {
        return verdict == Verdict.CAPPED ? "30" : "1000";
    }

    @ParameterizedTest
    @EnumSource
    void noVerdictIsTakenForAnother(Verdict verdict) throws IOException {
        Sandbox sandbox = Sandbox.start(SandboxSettings.of(Map.of("postings", "400", "cap", settings(verdict))), 0);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (sandbox;
                HttpClient client = HttpClient.newHttpClient()) {
            server.createContext("/", exchange -> answer(exchange, verdict, client, sandbox));
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            String file = SmallSearches.write(folder, searches(verdict, address));
            var shell = new Shell(folder.resolve("store"));
            Shell.Answer run = shell.at("run", file, "--retries", "0", "--timestamp", SmallSearches.TIMESTAMP);

            assertThat(run.code()).as(run.err()).isEqualTo(verdict.isFinal() ? 0 : 3);
            var kept = new Kept(shell.folder());
            JsonNode record = kept.json(RUN + "run.json");
            assertThat(record.get("status").asText()).isEqualTo(verdict.isFinal() ? "complete" : "partial");
            assertThat(verdictOf(record, "q1")).isEqualTo("COMPLETE");
            assertThat(verdictOf(record, "q2")).isEqualTo(verdict.name());
            assertThat(run.out().contains("sandbox: " + verdict)).isEqualTo(!verdict.isFinal());
            Shell.Answer report = shell.at("report", "--timestamp", SmallSearches.TIMESTAMP);
            assertThat(report.code()).isZero();
            assertThat(report.out().contains("| " + verdict + " | ")).isEqualTo(true);
        } finally {
            server.stop(0);
        }
    }

    private static String verdictOf(JsonNode record, String id) {
        for (JsonNode batch : record.get("batches")) {
            for (JsonNode query : batch.get("queries")) {
                if (query.get("id").asText().equals(id)) {
                    return query.at("/verdicts/sandbox/verdict").asText();
                }
            }
        }
        return "none";
    }

    private static void answer(HttpExchange exchange, Verdict verdict, HttpClient client, Sandbox sandbox)
            throws IOException {
        try (exchange) {
            String asked = exchange.getRequestURI().toString();
            int status = asked.contains("software") ? status(verdict, asked) : 200;
            if (status != 200) {
                exchange.sendResponseHeaders(status, -1);
                return;
            }
            HttpResponse<byte[]> from = client.send(
                    HttpRequest.newBuilder(sandbox.address().resolve(asked)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            exchange.getResponseHeaders()
                    .set(
                            "Content-Type",
                            from.headers().firstValue("Content-Type").orElse("application/json"));
            exchange.sendResponseHeaders(from.statusCode(), from.body().length);
            exchange.getResponseBody().write(from.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int status(Verdict verdict, String asked) {
        return switch (verdict) {
            case BLOCKED -> 403;
            case FAILED -> 500;
            case PARTIAL -> asked.contains("page=2") ? 500 : 200;
            case COMPLETE, LIMIT, CAPPED, EMPTY -> 200;
        };
    }
}
