package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A source of somebody's own, written by the documentation: pages by number, a key in a header, pay in an object, and
/// texts that are asked for one by one. Its service tells the key to everybody who comes with a wrong one.
class KeptSecretTest {
    private static final String SECRET = "s3cr3t-Schlüssel+/=%41".replace("ü", "u");
    private static final String WRONG = "wr0ng-one+/=%42";

    @TempDir
    private Path folder;

    private HttpServer service;
    private final List<String> said = new ArrayList<>();
    private String searches = "";

    @BeforeEach
    void open() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        service.createContext("/", KeptSecretTest::answer);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.start();
        Files.writeString(folder.resolve("ferrywharf.yaml"), """
                name: ferrywharf
                about: Jobs on ferries.
                homepage: https://ferrywharf.example/developers
                facts: 2025-11-24
                credentials:
                  key: {env: FERRYWHARF_KEY, from: "https://ferrywharf.example/keys"}
                base-url: http://127.0.0.1:%d
                limits: {rate: [200 per 1s], page-size: 2}
                read: search
                request:
                  path: /jobs
                  query: {q: "{keyword}", page: "{page}"}
                  headers: {X-Api-Key: "{key}"}
                paging: {style: page, first: 1}
                answer: {records: .jobs, total: .total}
                filters: {keyword: server}
                posting: |
                  {source_id: .id, position: .name, job_url: .link, salary_min: .pay.lowest, salary_max: .pay.highest,
                   salary_currency: .pay.currency, salary_period: "YEAR"}
                details:
                  request: {path: "/jobs/{source_id}", headers: {X-Api-Key: "{key}"}}
                  posting: "{description: .text}"
                """.formatted(
                        service.getAddress().getPort()));
        searches = Files.writeString(folder.resolve("searches.yaml"), """
                sources: [{name: ferrywharf, file: ferrywharf.yaml}]
                pause: 0s
                queries: [{keyword: deckhand}]
                """).toString();
    }

    @AfterEach
    void close() {
        service.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String key = String.valueOf(exchange.getRequestHeaders().getFirst("X-Api-Key"));
        boolean known = key.equals(SECRET);
        String path = exchange.getRequestURI().toString();
        String body = !known
                ? "{\"error\":\"" + key + " is not the key, it is " + SECRET + "\"}"
                : path.startsWith("/jobs/") ? "{\"text\":\"Mind the gap of " + path.substring(6) + ".\"}" : list(path);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(known ? 200 : 401, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String list(String path) {
        String job = "{\"id\":\"%1$s\",\"name\":\"Deckhand %1$s\",\"link\":\"https://ferrywharf.example/%1$s\","
                + "\"pay\":{\"lowest\":40000,\"highest\":50000,\"currency\":\"USD\"}}";
        String jobs = path.endsWith("page=1") ? job.formatted("a") + "," + job.formatted("b") : job.formatted("c");
        return "{\"total\":3,\"jobs\":[" + jobs + "]}";
    }

    private int give(String key, String... command) {
        Shell.Answer answer = new Shell(folder.resolve("store"), Map.of("FERRYWHARF_KEY", key)).at(command);
        said.add(answer.out());
        said.add(answer.err());
        return answer.code();
    }

    private void assertThatNobodyToldIt() throws IOException {
        var everything = new ArrayList<>(said);
        for (byte[] content : new Kept(folder.resolve("store")).files().values()) {
            everything.add(new String(content, StandardCharsets.UTF_8));
        }
        assertThat(everything)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).doesNotContain(SECRET, WRONG, "s3cr3t", "wr0ng"));
    }

    @Test
    void aKeyIsInNothingThatIsSaidOrKept() throws IOException {
        assertThat(give(SECRET, "plan", searches, "--dry-run")).isZero();
        assertThat(give(SECRET, "run", searches, "--keep-answers", "--timestamp", SmallSearches.TIMESTAMP))
                .isZero();
        for (String command : List.of("status", "report", "retry")) {
            assertThat(give(SECRET, command)).isZero();
        }
        assertThat(give(SECRET, "run", searches, "--json", "--timestamp", "2025-11-25T02-00-00Z"))
                .isZero();
        assertThatNobodyToldIt();

        List<String> texts = new Kept(folder.resolve("store"))
                .lines("consolidated/consolidated-" + SmallSearches.TIMESTAMP + ".jsonl").stream()
                        .map(line -> line.get("description").asText() + line.get("salary_max"))
                        .toList();
        assertThat(texts)
                .containsExactlyInAnyOrder(
                        "Mind the gap of a.50000", "Mind the gap of b.50000", "Mind the gap of c.50000");
    }

    @Test
    void norIsOneThatTheServiceRefusesAloud() throws IOException {
        assertThat(give(WRONG, "run", searches, "--keep-answers", "--retries", "0"))
                .isIn(3, 4);
        give(WRONG, "status");
        give(WRONG, "report");

        assertThat(said).anySatisfy(text -> assertThat(text).contains("401"));
        for (byte[] content : new Kept(folder.resolve("store")).files().values()) {
            said.add(new String(content, StandardCharsets.UTF_8));
        }
        assertThat(said).allSatisfy(text -> assertThat(text).doesNotContain(WRONG, "wr0ng"));
    }
}
