package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A key goes to the source that wants it and nowhere else.
class SecretsTest {
    private static final String KEY = "geheimnis-4711";

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path folder;

    @Test
    void aKeyThatTheSourceRefusesAndRepeatsStandsNowhere() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            byte[] echo = ("{\"error\":\"not with " + exchange.getRequestURI().getRawQuery() + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("X-Reason", "bad " + exchange.getRequestURI().getRawQuery());
            exchange.sendResponseHeaders(401, echo.length);
            exchange.getResponseBody().write(echo);
            exchange.close();
        });
        server.start();
        try {
            refused("http://localhost:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    private void refused(String address) throws IOException {
        var shell = new Shell(folder.resolve("store"), Map.of("ADZUNA_APP_ID", "ich", "ADZUNA_APP_KEY", KEY));
        String file = SmallSearches.write(
                folder,
                SmallSearches.of(
                        "{name: adzuna, country: us, accept-terms: true, base-url: \"%s\"}".formatted(address)));
        Shell.Answer answer = shell.at("run", file, "--keep-answers", "--timestamp", SmallSearches.TIMESTAMP, "--json");
        assertThat(asked).isNotEmpty().allMatch(query -> query.contains(KEY));
        assertThat(answer.code()).as(answer.err()).isIn(3, 4);
        assertThat(Kept.read(answer.out())
                        .at("/batches/0/queries/0/verdicts/adzuna/verdict")
                        .asText())
                .isEqualTo("BLOCKED");
        Shell.Answer dry = shell.plain("plan", file, "--dry-run");
        assertThat(dry.code()).isZero();
        assertThat(answer.out() + answer.err() + dry.out() + dry.err()).doesNotContain(KEY);
        new Kept(shell.folder())
                .files()
                .forEach((key, content) -> assertThat(new String(content, StandardCharsets.UTF_8))
                        .as(key)
                        .doesNotContain(KEY));
    }
}
