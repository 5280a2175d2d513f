package dev.paydirt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.dashboard.Dashboard;
import dev.paydirt.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The dashboard of a store with one run of postings whose words mean harm.
class ServedRunTest {
    static final String HOSTILE = "<img src=x onerror=alert(1)> ]]></script><script>alert(1)</script>";
    private static final String RUN = "/runs/" + SmallSearches.TIMESTAMP;

    @TempDir
    private static Path folder;

    private static Dashboard dashboard;
    private static HttpClient client;

    @BeforeAll
    static void serve() throws IOException {
        var shell = new Shell(folder.resolve("store"));
        Path saved = folder.resolve("saved.jsonl");
        Files.writeString(
                saved,
                Stream.of("1", "2", "3", "4").map(ServedRunTest::line).collect(Collectors.joining("\n", "", "\n")));
        Path searches = folder.resolve("searches.yaml");
        Files.writeString(searches, """
                name: "hostile </title><script>alert(2)</script>"
                sources: [{name: postings, files: ["%s"]}]
                queries:
                  - {keyword: 'harbour -"<img src=x onerror=alert(1)>"'}
                  - {keyword: keeper}
                """.formatted(saved));
        Shell.Answer answer = shell.at("run", searches.toString(), "--timestamp", SmallSearches.TIMESTAMP);
        assertThat(answer.code()).as(answer.err()).isZero();
        dashboard = Dashboard.start(Store.at(shell.store()), shell.store(), 0, Thread::sleep);
        client = HttpClient.newHttpClient();
    }

    private static String line(String id) {
        return """
                {"position":"%s harbour keeper 3 < 4 %s","company":"=cmd|' /C calc'!A0 <b>","job_url":"https://board.example/?'onload='alert(%s)",\
                "description":"%s","source":"board","source_id":"%s","salary_min":%s0000,"salary_max":%s5000,\
                "salary_currency":"USD","salary_period":"YEAR","salary_annual_min":%s0000,"salary_annual_max":%s5000,\
                "salary_origin":"stated","country":"US"}""".formatted(HOSTILE, id, id, HOSTILE, id, id, id, id, id);
    }

    @AfterAll
    static void stop() throws IOException {
        if (dashboard != null) {
            client.close();
            dashboard.close();
        }
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(dashboard.address().resolve(path)).build(), BodyHandlers.ofString());
    }

    /// Once the data set is in memory.
    private static String data(String path) throws IOException, InterruptedException {
        String page = get(path).body();
        while (page.contains("is being read")) {
            Thread.onSpinWait();
            page = get(path).body();
        }
        return page;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", RUN, RUN + "/batches/1", RUN + "/data", RUN + "/postings/0", RUN + "/report.html"})
    void everyPageIsThereAndStrangersWordsStayWords(String path) throws IOException, InterruptedException {
        String page = data(path);
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page).doesNotContain("<img", "<script>alert", "href=\"javascript", "onerror=alert(1)>");
        assertThat(page).contains("&lt;");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/runs",
                "/runs/",
                "/runs/2025-11-24",
                "/runs/2025-11-24T02-00-01Z",
                "/runs/../../etc/passwd",
                "/runs/..%2f..%2fetc%2fpasswd",
                RUN + "/",
                RUN + "/batches/9",
                RUN + "/batches/..%2f..%2fplan",
                RUN + "/batches/1/..",
                RUN + "/postings/99999",
                RUN + "/postings/-1",
                RUN + "/postings/1e3",
                RUN + "/plan.json",
                "/dashboard.js/..",
                "/metadata/latest-run.json",
                "/%00",
                "/index.html"
            })
    void whatIsNoPageIsNotFound(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1", "Host: 127.0.0.1:" + port()).getFirst())
                .contains(" 404 ");
    }

    @Test
    void onlyThisMachinesOwnNamesAreAnswered() throws IOException {
        assertThat(raw("GET / HTTP/1.1", "Host: localhost:" + port()).getFirst())
                .contains(" 200 ");
        for (String host : List.of("evil.example", "evil.example:" + port(), "127.0.0.1", "127.0.0.1.evil.example")) {
            assertThat(raw("GET / HTTP/1.1", "Host: " + host).getFirst())
                    .as(host)
                    .contains(" 403 ");
        }
        assertThat(raw("GET / HTTP/1.1", "Host: localhost:" + port(), "Origin: http://evil.example")
                        .getFirst())
                .contains(" 403 ");
        assertThat(raw("GET / HTTP/1.1", "Host: localhost:" + port(), "Origin: null")
                        .getFirst())
                .contains(" 403 ");
        assertThat(raw(
                                "GET / HTTP/1.1",
                                "Host: localhost:" + port(),
                                "Sec-Fetch-Site: cross-site",
                                "Sec-Fetch-Mode: no-cors")
                        .getFirst())
                .contains(" 403 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void nothingCanBeChanged(String method) throws IOException {
        assertThat(raw(method + " " + RUN + " HTTP/1.1", "Host: 127.0.0.1:" + port(), "Content-Length: 0")
                        .getFirst())
                .contains(" 405 ");
    }

    private static int port() {
        return dashboard.address().getPort();
    }

    /// A request as no well-behaved client would send it.
    private static List<String> raw(String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    (String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            try (var reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                return reader.lines().toList();
            }
        }
    }

    @Test
    void filtersCombineAndWhatTheyLeaveCanBeKept() throws IOException, InterruptedException {
        assertThat(data(RUN + "/data?lowest=20000&highest=30000&country=US"))
                .contains("<strong>1</strong> of 4 postings")
                .contains("<strong>1</strong>");
        assertThat(data(RUN + "/data?words=nothing-like-it")).contains("Nothing is left");
        String lines = get(RUN + "/data.jsonl?lowest=20000&by=role").body();
        assertThat(lines.lines()).hasSize(3).allMatch(line -> Kept.read(line).has("position"));
        HttpResponse<String> csv = get(RUN + "/data.csv");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"postings-" + SmallSearches.TIMESTAMP + ".csv\"");
        assertThat(csv.body().lines()).hasSize(5);
        assertThat(csv.body()).contains("'=cmd|").doesNotContain(",=cmd");
    }

    @Test
    void aPostingSaysWhereItComesFrom() throws IOException, InterruptedException {
        assertThat(data(RUN + "/postings/0"))
                .contains("q1 harbour")
                .contains(RUN + "/batches/1")
                .contains("consolidated/consolidated-" + SmallSearches.TIMESTAMP + ".jsonl:1");
    }

    @Test
    void whoeverFollowsIsToldWhenSomethingHappens() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(dashboard.address())
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<Stream<String>> events = client.send(request, BodyHandlers.ofLines());
        try (Stream<String> lines = events.body()) {
            var followed = lines.iterator();
            assertThat(followed.next()).isEqualTo("event: changed");
            Path run = folder.resolve("store/metadata/runs/2025-11-25T02-00-00Z");
            Files.createDirectories(run);
            String plan = Files.readString(folder.resolve("store/metadata/" + RUN.substring(1) + "/plan.json"));
            Files.writeString(run.resolve("plan.json"), plan.replace(SmallSearches.TIMESTAMP, "2025-11-25T02-00-00Z"));
            String line = followed.next();
            while (!line.equals("event: changed")) {
                line = followed.next();
            }
            assertThat(get("/").body()).contains("2025-11-25T02-00-00Z", "open");
        }
    }
}
