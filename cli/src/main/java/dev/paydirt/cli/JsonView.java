package dev.paydirt.cli;

import dev.paydirt.collect.Progress;
import dev.paydirt.run.BatchReport;
import dev.paydirt.run.RecordFile;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Progress for programs: one JSON object a line. Every one has `event` and `batch`; docs/commands.md names the others.
final class JsonView implements Wiring.View {
    private final PrintWriter err;

    JsonView(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void show(Progress event) {
        err.println(new String(RecordFile.writeLine(fields(event)), StandardCharsets.UTF_8));
        err.flush();
    }

    private static Map<String, Object> fields(Progress event) {
        return switch (event) {
            case Progress.BatchStarted started ->
                fields("batch_started", started.batch(), "label", started.label(), "queries", started.queries());
            case Progress.PairStarted started ->
                fields(
                        "pair_started",
                        started.batch(),
                        "query",
                        started.query(),
                        "words",
                        started.words(),
                        "source",
                        started.source());
            case Progress.PageKept kept ->
                fields(
                        "page_kept",
                        kept.batch(),
                        "query",
                        kept.query(),
                        "source",
                        kept.source(),
                        "postings",
                        kept.postings(),
                        "limit",
                        kept.limit(),
                        "requests",
                        kept.requests());
            case Progress.PairEnded pair -> pairEnded(pair);
            case Progress.BatchEnded ended -> ended(ended.batch(), ended.report());
            case Progress.AtHost host -> atHost(host);
            case Progress.Notice notice -> fields("notice", notice.batch(), "text", notice.text());
        };
    }

    private static Map<String, Object> pairEnded(Progress.PairEnded pair) {
        return fields(
                "pair_ended",
                pair.batch(),
                "query",
                pair.query(),
                "source",
                pair.source(),
                "verdict",
                pair.verdict(),
                "reason",
                pair.reason(),
                "postings",
                pair.postings());
    }

    /// The one event that is no batch's.
    private static Map<String, Object> atHost(Progress.AtHost host) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("event", "at_host");
        fields.put("host", host.event().host());
        fields.put("sources", host.sources());
        fields.put("text", host.words());
        return fields;
    }

    private static Map<String, Object> ended(String batch, BatchReport report) {
        return fields(
                "batch_ended",
                batch,
                "status",
                report.status(),
                "attempt",
                report.attempt(),
                "postings",
                report.postings(),
                "duplicates",
                report.duplicates(),
                "with_salary",
                report.withSalary(),
                "requests",
                report.requests(),
                "seconds",
                report.seconds());
    }

    private static Map<String, Object> fields(String event, String batch, Object... more) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("event", event);
        fields.put("batch", batch);
        for (int at = 0; at < more.length; at += 2) {
            fields.put(String.valueOf(more[at]), more[at + 1]);
        }
        return fields;
    }

    @Override
    public void close() {
        err.flush();
    }
}
