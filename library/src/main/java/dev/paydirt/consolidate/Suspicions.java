package dev.paydirt.consolidate;

import dev.paydirt.run.RunRecord;
import dev.paydirt.run.RunRecord.SourceEntry;
import dev.paydirt.run.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What in a run is so far from earlier runs that somebody should look before it takes the place of the last good one.
///
/// A source's yield under half the median of its last five complete runs, or a field that is filled thirty points less
/// often than in their median.
final class Suspicions {
    private static final int MOST_RUNS = 5;
    private static final int FEWEST_RUNS = 3;

    /// Of fewer lines a share says nothing.
    private static final int FEWEST_LINES = 10;

    private static final double FALL = 0.30;

    private final List<RunRecord> earlier;

    /// @param earlier records of comparable runs, newest first
    Suspicions(List<RunRecord> earlier) {
        this.earlier = earlier.stream()
                .filter(record -> record.status() == Status.COMPLETE)
                .toList();
    }

    /// The same entry, with what is suspicious about it.
    SourceEntry judge(SourceEntry now) {
        List<SourceEntry> before = earlier.stream()
                .flatMap(record -> record.sources().stream())
                .filter(entry -> entry.source().equals(now.source()))
                .limit(MOST_RUNS)
                .toList();
        if (before.size() < FEWEST_RUNS) {
            return now;
        }
        List<String> reasons = new ArrayList<>();
        double usual =
                median(before.stream().map(entry -> (double) entry.postings()).toList());
        if (now.postings() < usual / 2) {
            reasons.add(String.format(
                    Locale.ROOT,
                    "%s gave %d postings; the median of its last %d complete runs is %s",
                    now.source(),
                    now.postings(),
                    before.size(),
                    number(usual)));
        }
        if (now.postings() >= FEWEST_LINES) {
            now.fill().forEach((field, share) -> compare(now, field, share, before, reasons));
        }
        return new SourceEntry(now.source(), now.postings(), now.fill(), reasons);
    }

    private static void compare(
            SourceEntry now, String field, double share, List<SourceEntry> before, List<String> reasons) {
        List<Double> shares = before.stream()
                .filter(entry -> entry.postings() >= FEWEST_LINES)
                .map(SourceEntry::fill)
                .filter(fill -> fill.containsKey(field))
                .map(fill -> share(fill, field))
                .toList();
        if (shares.size() < FEWEST_RUNS) {
            return;
        }
        double usual = median(shares);
        // Shares are in thousandths; half of one is no fall.
        if (usual - share > FALL - 0.0005) {
            reasons.add(String.format(
                    Locale.ROOT,
                    "%s fills %s in %.0f %% of its postings; the median of its last %d complete runs is %.0f %%",
                    now.source(),
                    field,
                    100 * share,
                    shares.size(),
                    100 * usual));
        }
    }

    private static double share(Map<String, Double> fill, String field) {
        return fill.getOrDefault(field, 0.0);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
    }
}
