package dev.paydirt.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paydirt.explore.PostingTable;
import dev.paydirt.run.BatchState;
import dev.paydirt.run.HostReport.Window;
import dev.paydirt.run.PairReport;
import dev.paydirt.run.QueryReport;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.RunState;
import dev.paydirt.run.Stage;
import dev.paydirt.run.Status;
import dev.paydirt.run.Timestamp;
import dev.paydirt.run.Verdict;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunHtmlTest {
    private static final Timestamp RUN = Timestamp.of("2025-11-24T02-00-00Z");
    private static final String HOSTILE =
            "<img src=x onerror=alert(1)> ]]></script><script>alert(1)</script> \" onload=\"x ' </style> \u202e\u001b[2J";

    private static BatchState batch(String id, String words, Verdict verdict) {
        var pair = new PairReport(verdict, Optional.of(words), 3, 0, 0, 0, 1, 1, 0.2, OptionalDouble.of(0.2));
        var query = new QueryReport("q" + id, words, Optional.of(words), Map.of(words, pair), 3, 2);
        Stage stage = verdict.isFinal() ? Stage.COMPLETE : Stage.PARTIAL;
        return new BatchState(id, words, words, stage, 1, 1, List.of(query), 3, 2, 1.5, Optional.empty());
    }

    private static RunRecord record(Timestamp timestamp, Status status, String words) {
        return new RunRecord(
                1,
                timestamp,
                words,
                true,
                status,
                words,
                10,
                timestamp.instant(),
                timestamp.instant().plusSeconds(9),
                List.of(),
                List.of("99"),
                new RunRecord.Totals(5, 3, 1, 0, 1, 1),
                new RunRecord.Consolidated("consolidated/a.jsonl", 10, "0a".repeat(32)),
                new RunRecord.Costs(Map.of("requests", 4.0), Map.of("requests", 5.0, "bytes", 2_000_000.0)),
                List.of(new RunRecord.HostLoad(words, 30, List.of(new Window(26, 60)), List.of(new Window(25, 60)))),
                List.of(new RunRecord.SourceEntry(words, 3, Map.of("company", 0.5), List.of(words))));
    }

    private static RunStory story(Status status, String words, List<BatchState> batches, PostingTable table) {
        RunRecord record = record(RUN, status, words);
        RunState run = new RunState(RUN, words, true, 10, 2, batches, record.hosts(), Optional.of(record));
        RunRecord earlier = record(Timestamp.of("2025-11-23T02-00-00Z"), Status.COMPLETE, words);
        return new RunStory(
                run,
                "file:./data",
                List.of(earlier, record),
                table,
                new LedgerCounts(Map.of(words, 7L), Map.of("source id", 8L)));
    }

    private PostingTable table(Path folder, int lines, String words) throws IOException {
        Path file = folder.resolve("lines.jsonl");
        String json = words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u001b", "");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int at = 0; at < lines; at++) {
                out.write(("{\"position\":\"%s %d\",\"company\":\"c %d\",\"region\":\"%s%d\",\"source\":\"%s\","
                                + "\"salary_annual_min\":%d,\"salary_currency\":\"%s\",\"salary_origin\":\"text\","
                                + "\"queries\":[\"q%d\"]}\n")
                        .formatted(json, at, at % 999, json, at % 400, json, 50_000 + at, json, at % 50));
            }
        }
        return PostingTable.read(file);
    }

    @Test
    void wordsOfStrangersDoNoHarm(@TempDir Path folder) throws IOException {
        String hostile = RunHtml.of(story(
                Status.PARTIAL, HOSTILE, List.of(batch("1", HOSTILE, Verdict.FAILED)), table(folder, 50, HOSTILE)));
        String quiet = RunHtml.of(
                story(Status.PARTIAL, "a", List.of(batch("1", "a", Verdict.FAILED)), table(folder, 50, "a")));

        assertThat(shape(hostile)).isEqualTo(shape(quiet));
        assertThat(Jsoup.parse(hostile).text()).contains("<img src=x onerror=alert(1)>");
        assertThat(hostile).doesNotContain("\u202e", "\u001b");
    }

    /// Elements and the names of their attributes.
    private static List<String> shape(String text) {
        return Jsoup.parse(text).getAllElements().stream()
                .map(element -> element.tagName()
                        + element.attributes().asList().stream()
                                .map(org.jsoup.nodes.Attribute::getKey)
                                .toList())
                .toList();
    }

    @Test
    void theFileNeedsNothingBesideItAndMayRunNothing(@TempDir Path folder) throws Exception {
        Document page = Jsoup.parse(RunHtml.of(
                story(Status.COMPLETE, "a", List.of(batch("1", "a", Verdict.LIMIT)), table(folder, 500, "b"))));
        String style = page.select("style").get(0).data();
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));

        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo(
                        "default-src 'none'; style-src 'sha256-" + digest + "'; base-uri 'none'; form-action 'none'");
        assertThat(page.select("script, link, img, iframe, object, [style], [src], [onclick]"))
                .isEmpty();
        assertThat(page.select("[href]").eachAttr("href")).allMatch(link -> link.startsWith("#"));
        assertThat(style).doesNotContain("url(", "@import");
        page.select("a[href^=#]")
                .forEach(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.attr("href"))
                                .isNotNull());
    }

    @Test
    void whatIsMissingIsNamedWithTheCommandThatMendsIt() {
        String text = Jsoup.parse(RunHtml.of(story(
                        Status.PARTIAL,
                        "a",
                        List.of(batch("1", "why it failed", Verdict.FAILED)),
                        PostingTable.empty())))
                .text();
        assertThat(text)
                .contains("Missing: batch 99.")
                .contains("paydirt retry --store file:./data --timestamp " + RUN)
                .contains("FAILED", "why it failed")
                .contains("26 in 1 min 0 s", "104 % of 25")
                .contains("2.0 MB")
                .contains("125 %");
        assertThat(Jsoup.parse(RunHtml.of(story(
                                Status.SUSPECT, "a", List.of(batch("1", "a", Verdict.LIMIT)), PostingTable.empty())))
                        .text())
                .contains("paydirt consolidate --accept --store file:./data --timestamp " + RUN)
                .doesNotContain("paydirt retry");
    }

    @Test
    void aHundredThousandPostingsInThreeHundredBatchesStayUnderTwoMegabytes(@TempDir Path folder) throws IOException {
        List<BatchState> batches = new ArrayList<>();
        for (int number = 1; number <= 300; number++) {
            batches.add(batch(Integer.toString(number), "x".repeat(300), Verdict.FAILED));
        }
        String text = RunHtml.of(story(Status.PARTIAL, "a", batches, table(folder, 100_000, "word")));
        assertThat(text.length()).isBetween(100_000, 2_000_000);
    }

    @Test
    void aRunThatHasNoRecordYetIsToldAsFarAsItIs() {
        RunState run = new RunState(
                RUN, "a", false, 10, 2, List.of(batch("1", "a", Verdict.LIMIT)), List.of(), Optional.empty());
        String text = RunHtml.of(
                new RunStory(run, "file:.", List.of(), PostingTable.empty(), new LedgerCounts(Map.of(), Map.of())));
        assertThat(Jsoup.parse(text).text()).contains("not consolidated yet", "1 of 1", "waiting");
    }
}
