package dev.paydirt.report;

import dev.paydirt.run.RunRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/// Runs over time.
public final class Trend {
    private static final int WIDE = 600;
    private static final int TALL = 90;

    private Trend() {}

    /// @param records oldest first
    public static Html of(List<RunRecord> records) {
        if (records.size() < 2) {
            return Html.of("<p class=\"none\">There is no earlier run of this name to compare with.</p>");
        }
        Table table = Table.of(
                "runs over time", "run", "status", "postings", "unique", "with salary", "share", "requests", "took");
        for (RunRecord record : records.reversed()) {
            table.row(
                    record.timestamp(),
                    Wording.badge(record.status()),
                    record.totals().postings(),
                    record.totals().unique(),
                    record.totals().withSalary(),
                    Figures.share(record.totals().withSalary(), record.totals().unique()),
                    record.batches().stream()
                            .mapToLong(RunRecord.BatchEntry::requests)
                            .sum(),
                    Figures.seconds(Duration.between(record.startedAt(), record.finishedAt())
                                    .toMillis()
                            / 1000.0));
        }
        return Html.join(picture(records), table.html());
    }

    private static Html picture(List<RunRecord> records) {
        long highest = records.stream()
                .mapToLong(record -> record.totals().unique())
                .max()
                .orElse(1);
        return Html.of(
                "<figure><svg class=\"trend\" viewBox=\"0 0 {} {}\" preserveAspectRatio=\"none\" role=\"img\" "
                        + "aria-label=\"unique postings and those with salary over {} runs\">{}{}</svg><figcaption>"
                        + "<span class=\"key\"><i class=\"unique\"></i>unique postings, at most {}</span> "
                        + "<span class=\"key\"><i class=\"salaried\"></i>with salary</span></figcaption></figure>",
                WIDE,
                TALL,
                records.size(),
                line("unique", records, highest, record -> record.totals().unique()),
                line("salaried", records, highest, record -> record.totals().withSalary()),
                Figures.whole(highest));
    }

    private static Html line(String look, List<RunRecord> records, long highest, ToLongFunction<RunRecord> value) {
        List<String> points = new ArrayList<>();
        for (int at = 0; at < records.size(); at++) {
            double x = (double) WIDE * at / (records.size() - 1);
            double y = TALL - (TALL - 4.0) * value.applyAsLong(records.get(at)) / Math.max(1, highest) - 2;
            points.add(String.format(Locale.ROOT, "%.1f,%.1f", x, y));
        }
        return Html.of("<polyline class=\"{}\" points=\"{}\"/>", look, String.join(" ", points));
    }
}
