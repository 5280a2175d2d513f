package dev.paydirt.report;

import dev.paydirt.posting.MalformedLine;
import dev.paydirt.posting.PostingLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How yearly pay is spread over a data set, as text, for each currency by itself. Holds a bounded number of amounts
/// however many postings there are: three digits of each are kept.
public final class SalaryHistogram {
    private static final int MOST_CURRENCIES = 3;
    private static final int ROWS = 10;
    private static final int LONGEST_BAR = 40;
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private final Map<String, SortedMap<Long, Integer>> amounts = new TreeMap<>();

    private SalaryHistogram() {}

    /// Of no postings at all.
    public static SalaryHistogram empty() {
        return new SalaryHistogram();
    }

    /// Reads lines of postings to the end; closes nothing. What is no posting does not count.
    public static SalaryHistogram of(InputStream lines) throws IOException {
        SalaryHistogram histogram = new SalaryHistogram();
        var reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            try {
                histogram.add(PostingLine.parse(line.getBytes(StandardCharsets.UTF_8)));
            } catch (MalformedLine notOurs) {
                // Consolidation has told of it in its ledger.
            }
        }
        return histogram;
    }

    private void add(PostingLine line) {
        String currency = line.text("salary_currency").orElse("");
        List<BigDecimal> bounds = new ArrayList<>();
        for (String field : List.of("salary_annual_min", "salary_annual_max")) {
            line.text(field)
                    .map(BigDecimal::new)
                    .filter(amount -> amount.signum() > 0)
                    .ifPresent(bounds::add);
        }
        if (currency.matches("[A-Z]{3}") && !bounds.isEmpty()) {
            BigDecimal middle = bounds.stream()
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(bounds.size()), THREE_DIGITS);
            amounts.computeIfAbsent(currency, _ -> new TreeMap<>()).merge(middle.longValue(), 1, Integer::sum);
        }
    }

    /// Rows of bars; empty when no posting tells a yearly pay.
    public String text() {
        StringBuilder text = new StringBuilder();
        amounts.entrySet().stream()
                .sorted((one, other) -> Integer.compare(count(other.getValue()), count(one.getValue())))
                .limit(MOST_CURRENCIES)
                .forEach(entry -> write(text, entry.getKey(), entry.getValue()));
        return text.toString();
    }

    private static int count(SortedMap<Long, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void write(StringBuilder text, String currency, SortedMap<Long, Integer> counts) {
        int all = count(counts);
        long low = at(counts, all * 2L / 100);
        long high = at(counts, all - 1 - all * 2L / 100);
        long width = niceWidth(Math.max(1, (high - low) / ROWS));
        SortedMap<Long, Integer> rows = new TreeMap<>();
        long first = low / width;
        long last = high / width;
        counts.forEach((amount, count) -> rows.merge(Math.clamp(amount / width, first, last), count, Integer::sum));
        int most = rows.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        text.append(String.format(
                Locale.ROOT,
                "%s a year, middle of the range, %d postings, median %,d\n",
                currency,
                all,
                at(counts, all / 2L)));
        for (long row = first; row <= last; row++) {
            int count = rows.getOrDefault(row, 0);
            String bar = "#".repeat((int) Math.ceilDiv((long) count * LONGEST_BAR, most));
            text.append(String.format(Locale.ROOT, "%13s  %-40s %d\n", bound(row, first, last, width), bar, count));
        }
    }

    /// Where the row begins; the outer rows hold the few that are further out as well.
    private static String bound(long row, long first, long last, long width) {
        String sign = row == first ? "< " : row == last ? ">= " : "";
        long from = row == first ? (row + 1) * width : row * width;
        return sign + String.format(Locale.ROOT, "%,d", from);
    }

    private static long at(SortedMap<Long, Integer> counts, long place) {
        long passed = 0;
        for (Map.Entry<Long, Integer> entry : counts.entrySet()) {
            passed += entry.getValue();
            if (passed > place) {
                return entry.getKey();
            }
        }
        return counts.lastKey();
    }

    /// 1, 2 or 5 with zeros behind.
    private static long niceWidth(long least) {
        long power = 1;
        while (power * 10 <= least) {
            power *= 10;
        }
        for (long digit : new long[] {1, 2, 5}) {
            if (digit * power >= least) {
                return digit * power;
            }
        }
        return 10 * power;
    }
}
