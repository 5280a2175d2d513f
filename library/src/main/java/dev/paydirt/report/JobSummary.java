package dev.paydirt.report;

import dev.paydirt.run.PairReport;
import dev.paydirt.run.RunRecord;
import dev.paydirt.run.Status;
import dev.paydirt.run.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The summary of a run of workflows as Markdown: what came of it, what it cost, what to do next. Never larger than
/// GitHub shows.
public final class JobSummary {
    /// GitHub refuses a summary beyond 1 MiB as a whole.
    static final int LARGEST = 1_000_000;

    private static final String CUT =
            "\n\nThe rest is left out: a summary may have 1 MiB. All of it is in the run's record "
                    + "and in its reports.\n";

    private final RunRecord record;
    private final Setting setting;
    private final StringBuilder text = new StringBuilder();

    /// What the record does not know.
    ///
    /// @param isPublic whether everybody can read the repository; empty when nobody says
    /// @param bucket whether the store is a bucket, which outlives the workflow
    /// @param terms what owners of the run's sources ask of users, a sentence each
    /// @param predicted seconds that each batch was to take
    public record Setting(Optional<Boolean> isPublic, boolean bucket, List<String> terms, List<Double> predicted) {
        public Setting {
            terms = List.copyOf(terms);
            predicted = List.copyOf(predicted);
        }
    }

    private JobSummary(RunRecord record, Setting setting) {
        this.record = record;
        this.setting = setting;
    }

    /// Of a run that has its record.
    public static String of(RunRecord record, SalaryHistogram salaries, Setting setting) {
        return cut(new JobSummary(record, setting).write(salaries));
    }

    /// Of a run whose consolidation left no record.
    ///
    /// @param run its timestamp
    /// @param batches how many were planned
    public static String unfinished(String run, int batches) {
        return cut(("# Run %s\n\n**not consolidated**. %d batches were planned, and there is no record of what came of "
                        + "them: the log of the consolidation says why. What the batches collected is kept. Choose "
                        + "*Re-run failed jobs* to go on.\n")
                .formatted(run, batches));
    }

    private String write(SalaryHistogram salaries) {
        text.append(RunMarkdown.head(record));
        next();
        fenced("The run", "mermaid", RunGraph.of(record));
        if (!salaries.text().isEmpty()) {
            fenced("Salaries", "text", salaries.text());
        }
        cost();
        text.append(RunMarkdown.body(record));
        readers();
        return text.toString();
    }

    private void next() {
        heading("What to do next");
        List<String> steps = new ArrayList<>();
        String data = "`%s`".formatted(record.consolidated().key().replaceAll("[^A-Za-z0-9._/-]", " "));
        steps.add(
                setting.bucket()
                        ? "The data set is %s in the bucket.".formatted(data)
                        : "The data set is %s in the artifact `dataset`, which is kept for 3 days.".formatted(data));
        if (record.status() == Status.SUSPECT) {
            steps.add("Look at what is suspicious below. If it is right, publish it with `paydirt consolidate --accept "
                    + "--timestamp %s`.".formatted(record.timestamp()));
        }
        List<String> again = worthAnotherTry();
        if (!again.isEmpty()) {
            steps.add("Choose *Re-run failed jobs*: it asks for what is missing of batch %s and for nothing else."
                    .formatted(Cell.list(again)));
            steps.add("Or start the workflow by hand with the timestamp `%s` and one of these batches."
                    .formatted(record.timestamp()));
        }
        if (has(Verdict.BLOCKED)) {
            steps.add("What is blocked stays so until its reason is gone; the table below tells the reasons.");
        }
        if (!setting.bucket()) {
            steps.add(
                    "Without a bucket nothing is remembered between runs: neither quotas used up nor what queries cost.");
        }
        steps.forEach(step -> text.append("- ").append(step).append('\n'));
    }

    /// Batches in which asking again can help.
    private List<String> worthAnotherTry() {
        List<String> batches = new ArrayList<>(record.missing());
        for (RunRecord.BatchEntry batch : record.batches()) {
            boolean helps = batch.queries().stream()
                    .flatMap(query -> query.verdicts().values().stream())
                    .map(PairReport::verdict)
                    .anyMatch(verdict -> verdict == Verdict.PARTIAL || verdict == Verdict.FAILED);
            if (helps) {
                batches.add(batch.batch());
            }
        }
        return batches;
    }

    private boolean has(Verdict verdict) {
        return record.batches().stream()
                .flatMap(batch -> batch.queries().stream())
                .flatMap(query -> query.verdicts().values().stream())
                .anyMatch(pair -> pair.verdict() == verdict);
    }

    private void cost() {
        heading("Cost");
        text.append(CostMarkdown.table(record));
        JobMinutes planned = JobMinutes.of(setting.predicted());
        JobMinutes took = JobMinutes.of(
                record.batches().stream().map(RunRecord.BatchEntry::seconds).toList());
        row("job minutes, each job rounded up", Long.toString(planned.minutes()), Long.toString(took.minutes()));
        row("dollars in a private repository", dollars(planned), dollars(took));
        text.append(
                "\nMinutes are reckoned with one job for each batch and the time that setting it up takes, dollars at "
                        + "the price of a standard Linux runner beyond the free minutes. Public repositories pay nothing.\n");
    }

    private static String dollars(JobMinutes minutes) {
        return String.format(Locale.ROOT, "%.3f", minutes.dollars());
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private void readers() {
        boolean concerns = !setting.isPublic().equals(Optional.of(false)) && !setting.bucket();
        if (!concerns && setting.terms().isEmpty()) {
            return;
        }
        heading("Who may read this");
        if (concerns) {
            text.append(
                    setting.isPublic().isPresent()
                            ? "This repository is public, and so are its artifacts and this page: "
                            : "Should this repository be public, so are its artifacts and this page: ");
            text.append(
                    "everybody who is signed in can download what was collected. Use a private repository or a bucket "
                            + "for data that must not be passed on.\n");
        }
        setting.terms()
                .forEach(term -> text.append("- ").append(Cell.sentence(term)).append('\n'));
    }

    private void heading(String words) {
        text.append("\n## ").append(words).append("\n\n");
    }

    private void fenced(String words, String language, String content) {
        heading(words);
        text.append("```").append(language).append('\n').append(content).append("```\n");
    }

    /// Whole lines only, so that no character and no row is cut in half.
    private static String cut(String whole) {
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LARGEST) {
            return whole;
        }
        int end = LARGEST;
        while (bytes[end - 1] != '\n') {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8) + CUT;
    }
}
