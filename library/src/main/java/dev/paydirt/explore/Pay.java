package dev.paydirt.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What a selection pays in a year, in one currency.
public final class Pay {
    private static final List<PayOrigin> ORDER = List.of(PayOrigin.values());
    private static final int ORIGINS = ORDER.size();

    private final PostingTable table;
    private final String currency;

    /// The rows that tell pay in this currency, lowest first, and the place of each one's origin in [#ORDER].
    private final int[] rows;

    private final int[] origins;

    Pay(PostingTable table, BitSet selected, String currency) {
        this.table = table;
        this.currency = currency;
        Column currencies = table.column(Facet.CURRENCY);
        int wanted = currencies.values().indexOf(currency);
        this.rows = Arrays.stream(table.orders().byPay())
                .filter(row -> selected.get(row) && currencies.codes()[row] == wanted)
                .toArray();
        this.origins = origins(table, rows);
    }

    public String currency() {
        return currency;
    }

    public int count() {
        return rows.length;
    }

    /// Quartiles of a group. Between two amounts they lie as far as their place does (what NumPy, R and spreadsheets
    /// do).
    ///
    /// @param value of the facet; empty where the line says nothing
    /// @param low a tenth of the group lies below
    /// @param high a tenth of the group lies above
    public record Group(
            String value, PayOrigin origin, int count, int low, int quarter, int median, int threeQuarters, int high) {}

    /// By origin, those that are there.
    public List<Group> overall() {
        return groups(new int[rows.length], List.of(""));
    }

    /// By value and origin: values by how many rows they have, the largest first.
    public List<Group> by(Facet facet) {
        int[] codes = table.column(facet).codes();
        int[] mine = new int[rows.length];
        for (int at = 0; at < rows.length; at++) {
            mine[at] = codes[rows[at]];
        }
        return groups(mine, table.column(facet).values());
    }

    private List<Group> groups(int[] codes, List<String> values) {
        int[] sizes = new int[values.size() * ORIGINS];
        for (int at = 0; at < rows.length; at++) {
            sizes[codes[at] * ORIGINS + origins[at]]++;
        }
        int[] starts = new int[sizes.length];
        for (int group = 1; group < sizes.length; group++) {
            starts[group] = starts[group - 1] + sizes[group - 1];
        }
        int[] next = starts.clone();
        int[] amounts = new int[rows.length];
        for (int at = 0; at < rows.length; at++) {
            amounts[next[codes[at] * ORIGINS + origins[at]]++] = table.pays()[rows[at]];
        }
        List<Group> groups = new ArrayList<>();
        for (int code : largestFirst(values, sizes)) {
            for (int origin = 0; origin < ORIGINS; origin++) {
                int group = code * ORIGINS + origin;
                if (sizes[group] > 0) {
                    groups.add(group(values.get(code), ORDER.get(origin), amounts, starts[group], sizes[group]));
                }
            }
        }
        return groups;
    }

    private static int[] largestFirst(List<String> values, int[] sizes) {
        Comparator<Integer> bySize = Comparator.comparingInt((Integer code) -> size(code, sizes));
        return IntStream.range(0, values.size())
                .filter(code -> size(code, sizes) > 0)
                .boxed()
                .sorted(bySize.reversed().thenComparing(values::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int size(int code, int[] sizes) {
        return Arrays.stream(sizes, code * ORIGINS, (code + 1) * ORIGINS).sum();
    }

    private static Group group(String value, PayOrigin origin, int[] sorted, int from, int size) {
        return new Group(
                value,
                origin,
                size,
                quantile(sorted, from, size, 0.1),
                quantile(sorted, from, size, 0.25),
                quantile(sorted, from, size, 0.5),
                quantile(sorted, from, size, 0.75),
                quantile(sorted, from, size, 0.9));
    }

    static int quantile(int[] sorted, int from, int size, double share) {
        double place = share * (size - 1);
        int below = (int) place;
        int above = Math.min(size - 1, below + 1);
        double amount = sorted[from + below] + (place - below) * ((double) sorted[from + above] - sorted[from + below]);
        return (int) Math.round(amount);
    }

    private static int[] origins(PostingTable table, int[] rows) {
        Column column = table.column(Facet.ORIGIN);
        int[] byCode = new int[column.size()];
        for (int origin = 0; origin < ORIGINS; origin++) {
            int code = column.values().indexOf(ORDER.get(origin).key());
            if (code >= 0) {
                byCode[code] = origin;
            }
        }
        int[] origins = new int[rows.length];
        for (int at = 0; at < rows.length; at++) {
            origins[at] = byCode[column.codes()[rows[at]]];
        }
        return origins;
    }

    /// How many rows pay how much. The first and the last bar also hold what lies beyond them.
    ///
    /// @param from the lowest bar's lower end
    /// @param width of a bar
    /// @param counts by bar, then by origin in the order of [PayOrigin]
    public record Histogram(int from, int width, List<int[]> counts) {}

    /// At most `most` bars of round width, from the second to the ninety-eighth hundredth.
    public Histogram histogram(int most) {
        if (rows.length == 0) {
            return new Histogram(0, 1, List.of());
        }
        int[] sorted = Arrays.stream(rows).map(row -> table.pays()[row]).toArray();
        int low = quantile(sorted, 0, sorted.length, 0.02);
        int high = quantile(sorted, 0, sorted.length, 0.98);
        int width = round(Math.max(1, (high - low) / most + 1));
        int from = low / width * width;
        int bars = Math.clamp(high / width - low / width + 1, 1, most + 1);
        List<int[]> counts = new ArrayList<>();
        for (int bar = 0; bar < bars; bar++) {
            counts.add(new int[ORIGINS]);
        }
        for (int at = 0; at < sorted.length; at++) {
            int bar = Math.clamp((sorted[at] - from) / width, 0, bars - 1);
            counts.get(bar)[origins[at]]++;
        }
        return new Histogram(from, width, counts);
    }

    /// The next of 1, 2, 2.5, 5 and 10 times a power of ten.
    private static int round(int width) {
        int power = 1;
        while (power * 10L <= width) {
            power *= 10;
        }
        for (int times : new int[] {10, 20, 25, 50, 100}) {
            int candidate = Math.max(1, power / 10 * times);
            if (power >= 10 && candidate >= width) {
                return candidate;
            }
        }
        return width;
    }
}
