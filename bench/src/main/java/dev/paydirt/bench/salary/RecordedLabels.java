package dev.paydirt.bench.salary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Labelled texts that others recorded. They are not ours to pass on: the score shows only where somebody has them.
final class RecordedLabels {
    static final List<String> COLUMNS = List.of(
            "raw_text", "min", "max", "currency", "interval", "annual_mid", "label_kind", "origin", "occurrences");

    /// Where each origin's postings were, as the origin itself says; the files hold no country.
    private static final Map<String, String> COUNTRIES = Map.ofEntries(
            Map.entry("Reed.co.uk", "GB"),
            Map.entry("Adzuna Kaggle", "GB"),
            Map.entry("Australian", "AU"),
            Map.entry("indeed.com US", "US"),
            Map.entry("ds_salary_proj", "US"),
            Map.entry("whoishiring", "US"),
            Map.entry("naukri.com", "IN"),
            Map.entry("ashby via", "US"),
            Map.entry("lever via", "US"));

    /// Boards print thousands with one decimal, so that half of the last one may be off.
    private static final BigDecimal PRINTED_THOUSANDS = BigDecimal.valueOf(50);

    private static final BigDecimal LEAST_PRINTED_IN_THOUSANDS = BigDecimal.valueOf(10_000);

    private static final Pattern SHORTER_THAN_A_YEAR = Pattern.compile(
            "\\b(hours?|hourly|hrs?|p/?h|p\\.h|days?|daily|p/?d|weeks?|weekly|p/?w|p\\.w|months?|monthly|pm|pcm)\\b",
            Pattern.CASE_INSENSITIVE);

    private RecordedLabels() {}

    static List<LabelledText> of(Rows rows) {
        return rows.rows().stream().map(RecordedLabels::text).toList();
    }

    private static LabelledText text(Rows.Row row) {
        String text = row.cell("raw_text");
        String kind = row.cell("label_kind");
        Optional<String> country = COUNTRIES.entrySet().stream()
                .filter(origin -> row.cell("origin").contains(origin.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        Label label = label(row);
        return new LabelledText(text, country, label, kind + detail(text, label), row.line());
    }

    private static Label label(Rows.Row row) {
        Optional<BigDecimal> middle = amount(row, "annual_mid");
        if (middle.isPresent()) {
            return new Label.Middle(middle.get());
        }
        Optional<BigDecimal> min = amount(row, "min");
        Optional<BigDecimal> max = amount(row, "max");
        if (min.isEmpty() && max.isEmpty()) {
            return new Label.Nothing();
        }
        var unit = new Label.Unit(given(row, "currency"), given(row, "interval"));
        if (min.isPresent() && max.isPresent()) {
            boolean thousands = max.get().compareTo(LEAST_PRINTED_IN_THOUSANDS) >= 0
                    && row.cell("label_kind").equals("source_structured");
            return new Label.Bounds(
                    Optional.of(min.get().min(max.get())),
                    Optional.of(max.get().max(min.get())),
                    thousands ? PRINTED_THOUSANDS : BigDecimal.ZERO,
                    unit);
        }
        return new Label.OneAmount(min.or(() -> max).orElseThrow(), unit);
    }

    /// Sorts apart what the kind's name alone does not say, so that each part can be judged by itself.
    private static String detail(String text, Label label) {
        return switch (label) {
            case Label.Middle _ -> SHORTER_THAN_A_YEAR.matcher(text).find() ? ", other periods" : ", annual amount";
            case Label.Bounds bounds
            when bounds.rounding().signum() > 0 && !names(text, bounds) -> ", amounts not in the text";
            case Label.Bounds _, Label.OneAmount _, Label.Nothing _ -> "";
        };
    }

    /// A source may keep its numbers in fields of their own, and say in words only what they depend on.
    private static boolean names(String text, Label.Bounds bounds) {
        String digits = text.replace(",", "").replace(".", "");
        return bounds.min().stream()
                .map(amount -> amount.movePointLeft(3).toBigInteger().toString())
                .anyMatch(digits::contains);
    }

    private static Optional<String> given(Rows.Row row, String column) {
        return Optional.of(row.cell(column)).filter(cell -> !cell.isEmpty());
    }

    /// 0 is how some of those who labelled say that there is no such bound.
    private static Optional<BigDecimal> amount(Rows.Row row, String column) {
        try {
            return given(row, column).map(BigDecimal::new).filter(amount -> amount.signum() > 0);
        } catch (NumberFormatException wrong) {
            throw row.refuse(column + " is '" + row.cell(column) + "', which is no number", wrong);
        }
    }
}
