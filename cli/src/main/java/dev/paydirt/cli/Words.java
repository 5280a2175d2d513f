package dev.paydirt.cli;

import dev.paydirt.collect.Progress;
import dev.paydirt.plan.Batch;
import dev.paydirt.plan.Plan;
import dev.paydirt.plan.PlannedQuery;
import dev.paydirt.query.SourceChoice;
import dev.paydirt.report.ShellWord;
import dev.paydirt.run.BatchReport;
import dev.paydirt.run.HostReport;
import dev.paydirt.run.PairReport;
import dev.paydirt.run.QueryReport;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Status;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.Filter;
import dev.paydirt.source.Keeping;
import dev.paydirt.source.Sources;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the commands say of plans, batches and runs.
final class Words {
    /// Batch 2 before batch 10.
    static final Comparator<String> NATURAL =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private Words() {}

    static String batchEnded(Progress.BatchEnded ended) {
        BatchReport report = ended.report();
        return "batch %s %s%s: %d postings, %d duplicates, %d with salary, %d requests, %.1f s"
                .formatted(
                        ended.batch(),
                        lower(report.status()),
                        ended.again() ? " already" : "",
                        report.postings(),
                        report.duplicates(),
                        report.withSalary(),
                        report.requests(),
                        report.seconds());
    }

    /// `8 s`, `3 min`, `2 h 5 min`
    static String seconds(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 60 ? minutes + " min" : "%d h %d min".formatted(minutes / 60, minutes % 60);
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    static List<String> plan(Plan plan) {
        List<String> lines = new ArrayList<>();
        lines.add("plan %s  %d batches for %d runners, about %d requests and %.0f s"
                .formatted(
                        plan.name(),
                        plan.batches().size(),
                        plan.runners(),
                        plan.estimate().requests(),
                        plan.estimate().seconds()));
        for (Batch batch : plan.batches()) {
            lines.add("");
            lines.add("batch %s  %s  (%d requests, %.0f s; %s)"
                    .formatted(
                            batch.id(),
                            batch.label(),
                            batch.estimate().requests(),
                            batch.estimate().seconds(),
                            batch.why()));
            batch.queries()
                    .forEach(planned -> lines.add("  %-4s %s  at %s, limit %d"
                            .formatted(
                                    planned.id(),
                                    planned.query(),
                                    String.join(", ", planned.query().sources()),
                                    planned.query().limit())));
        }
        lines.add("");
        lines.addAll(filters(plan));
        plan.warnings().forEach(warning -> lines.add("warning: " + warning));
        return lines;
    }

    /// Which filters of the queries each source applies, which Paydirt does, and which nobody can.
    static List<String> filters(Plan plan) {
        List<String> lines = new ArrayList<>();
        for (SourceChoice choice : plan.sources()) {
            Endpoint endpoint = Sources.endpoint(choice);
            Map<String, Set<String>> words = new TreeMap<>();
            plan.batches().stream()
                    .flatMap(batch -> batch.queries().stream())
                    .map(PlannedQuery::query)
                    .filter(query -> query.sources().contains(endpoint.name()))
                    .forEach(query -> Filter.of(query)
                            .forEach(filter -> words.computeIfAbsent(
                                            side(Keeping.side(query, endpoint, filter)), _ -> new TreeSet<>())
                                    .add(filter.word())));
            List<String> parts = new ArrayList<>();
            words.forEach((side, filters) -> parts.add(side + " " + String.join(", ", filters)));
            if (!parts.isEmpty()) {
                lines.add("filters at %s: %s".formatted(endpoint.name(), String.join("; ", parts)));
            }
        }
        return lines;
    }

    private static String side(Optional<Filter.Side> side) {
        return side.map(who -> switch (who) {
                    case SERVER -> "by the source";
                    case US -> "by us, afterwards";
                    case BOTH -> "by the source and by us";
                })
                .orElse("by nobody");
    }

    static List<String> record(RunRecord record, String store) {
        List<String> lines = new ArrayList<>();
        RunRecord.Totals totals = record.totals();
        lines.add("run %s %s%s: %d postings, %d unique, %d duplicates, %d rejected, %d with salary"
                .formatted(
                        record.timestamp(),
                        lower(record.status()),
                        record.synthetic() ? " (synthetic)" : "",
                        totals.postings(),
                        totals.unique(),
                        totals.duplicates(),
                        totals.rejected(),
                        totals.withSalary()));
        for (RunRecord.BatchEntry batch : record.batches()) {
            lines.addAll(unsettled(batch.batch(), batch.queries()));
        }
        record.missing().forEach(batch -> lines.add("batch " + batch + " is missing"));
        record.sources().forEach(source -> source.suspicions().forEach(reason -> lines.add("suspicious: " + reason)));
        record.hosts().forEach(host -> lines.add(host(host)));
        if (record.status() == Status.SUSPECT) {
            lines.add("publish it all the same with: paydirt consolidate --accept --store %s --timestamp %s"
                    .formatted(ShellWord.of(store), record.timestamp()));
        }
        if (!isSettled(record)) {
            lines.add("mend it with: paydirt retry --store %s --timestamp %s"
                    .formatted(ShellWord.of(store), record.timestamp()));
        }
        lines.add("data: %s/%s".formatted(store, record.consolidated().key()));
        return lines;
    }

    /// Whether nothing is left to be asked for.
    private static boolean isSettled(RunRecord record) {
        return record.missing().isEmpty()
                && record.status() != Status.FAILED
                && record.batches().stream().allMatch(batch -> batch.status() == Status.COMPLETE);
    }

    /// What a host was asked by all runners together, against what it allows.
    private static String host(RunRecord.HostLoad load) {
        List<String> spans = new ArrayList<>();
        for (HostReport.Window peak : load.peak()) {
            String allowed = load.allowed().stream()
                    .filter(window -> window.seconds() == peak.seconds())
                    .map(window -> " of " + window.requests() + " allowed")
                    .findFirst()
                    .orElse("");
            spans.add("at most %d%s in %s".formatted(peak.requests(), allowed, seconds(peak.seconds())));
        }
        return "host %s: %d requests, %s".formatted(load.host(), load.requests(), String.join(", ", spans));
    }

    private static String seconds(long seconds) {
        return seconds == 1 ? "a second" : seconds + " s";
    }

    /// What was not had, pair by pair, and why.
    static List<String> unsettled(String batch, List<QueryReport> queries) {
        List<String> lines = new ArrayList<>();
        for (QueryReport query : queries) {
            for (Map.Entry<String, PairReport> pair : query.verdicts().entrySet()) {
                if (!pair.getValue().verdict().isFinal()) {
                    lines.add("batch %s  %s '%s' at %s: %s%s"
                            .formatted(
                                    batch,
                                    query.id(),
                                    query.keyword(),
                                    pair.getKey(),
                                    pair.getValue().verdict(),
                                    pair.getValue()
                                            .reason()
                                            .map(reason -> "; " + reason)
                                            .orElse("")));
                }
            }
        }
        return lines;
    }
}
