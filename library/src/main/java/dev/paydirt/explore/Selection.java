package dev.paydirt.explore;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The rows that a filter leaves, and how many of each value there are.
public final class Selection {
    private final PostingTable table;
    private final BitSet rows;
    private final Map<Facet, int[]> counts;

    private Selection(PostingTable table, BitSet rows, Map<Facet, int[]> counts) {
        this.table = table;
        this.rows = rows;
        this.counts = counts;
    }

    static Selection of(PostingTable table, Filter filter) {
        Scan scan = new Scan(table, filter);
        IntPredicate fits = new RowFilter(table, filter);
        BitSet rows = new BitSet(table.size());
        for (int row = 0; row < table.size(); row++) {
            if (fits.test(row) && scan.takes(row)) {
                rows.set(row);
            }
        }
        return new Selection(table, rows, scan.counts());
    }

    /// Looks at row after row and counts.
    private static final class Scan {
        private final List<Facet> facets = List.of(Facet.values());
        private final int[][] codes = new int[facets.size()][];
        private final int[][] counted = new int[facets.size()][];
        private final boolean[][] accepted = new boolean[facets.size()][];
        private final int[] choosing;

        Scan(PostingTable table, Filter filter) {
            for (int at = 0; at < codes.length; at++) {
                Column column = table.column(facets.get(at));
                codes[at] = column.codes();
                counted[at] = new int[column.size()];
                accepted[at] = accepted(facets.get(at), column, filter.chosen(facets.get(at)));
            }
            choosing = IntStream.range(0, codes.length)
                    .filter(at -> !filter.chosen(facets.get(at)).isEmpty())
                    .toArray();
        }

        private static boolean[] accepted(Facet facet, Column column, Set<String> chosen) {
            boolean[] accepted = new boolean[column.size()];
            for (int code = 0; code < accepted.length; code++) {
                accepted[code] = PostingTable.members(facet, column.values().get(code)).stream()
                        .anyMatch(chosen::contains);
            }
            return accepted;
        }

        /// What only one facet turns away is counted there all the same: those are the values one could add.
        boolean takes(int row) {
            int failing = -1;
            int failures = 0;
            for (int at : choosing) {
                if (!accepted[at][codes[at][row]]) {
                    failing = at;
                    failures++;
                }
            }
            if (failures == 1) {
                counted[failing][codes[failing][row]]++;
            }
            if (failures > 0) {
                return false;
            }
            for (int at = 0; at < codes.length; at++) {
                counted[at][codes[at][row]]++;
            }
            return true;
        }

        Map<Facet, int[]> counts() {
            Map<Facet, int[]> counts = new EnumMap<>(Facet.class);
            for (int at = 0; at < codes.length; at++) {
                counts.put(facets.get(at), counted[at]);
            }
            return counts;
        }
    }

    public int size() {
        return rows.cardinality();
    }

    public PostingTable table() {
        return table;
    }

    /// How many rows have a value, were this facet's own choice not made.
    ///
    /// @param value empty where the line says nothing
    public record Count(String value, int count) {}

    /// Values by how often they are there, the most frequent first.
    public List<Count> counts(Facet facet) {
        Map<String, Integer> sums = new LinkedHashMap<>();
        int[] counted = counts.getOrDefault(facet, new int[0]);
        List<String> values = table.column(facet).values();
        for (int code = 0; code < counted.length; code++) {
            if (counted[code] > 0) {
                for (String member : PostingTable.members(facet, values.get(code))) {
                    sums.merge(member, counted[code], Integer::sum);
                }
            }
        }
        return sums.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Count::count).reversed().thenComparing(Count::value))
                .toList();
    }

    /// How many rows have a value and no other of the facet.
    public Map<String, Integer> alone(Facet facet) {
        Map<String, Integer> alone = new LinkedHashMap<>();
        int[] counted = counts.getOrDefault(facet, new int[0]);
        for (int code = 0; code < counted.length; code++) {
            List<String> members =
                    PostingTable.members(facet, table.column(facet).values().get(code));
            if (counted[code] > 0 && members.size() == 1) {
                alone.put(members.getFirst(), counted[code]);
            }
        }
        return alone;
    }

    /// In which order rows are shown.
    public enum Order {
        FILE,
        PAY_HIGH,
        PAY_LOW,
        NEWEST
    }

    /// Some rows, `skip` of them passed over.
    public List<PostingTable.Row> page(Order order, int skip, int most) {
        List<PostingTable.Row> page = new ArrayList<>();
        int[] passed = {0};
        walk(order, row -> {
            if (passed[0]++ >= skip) {
                page.add(table.row(row));
            }
            return page.size() < most;
        });
        return page;
    }

    /// Every row that is left, in the order of the file.
    public void forEach(IntConsumer taker) {
        rows.stream().forEach(taker);
    }

    /// Takes whole lines, without their ends.
    @FunctionalInterface
    public interface LineTaker {
        void take(byte[] line) throws IOException;
    }

    /// Every line that is left, as it stands in the file and in its order.
    public void forEachLine(LineTaker taker) throws IOException {
        try (LineFetch lines = new LineFetch(table)) {
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                taker.take(lines.line(row));
            }
        }
    }

    /// The lines that are left, each with a newline.
    public void writeLines(OutputStream out) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        forEachLine(line -> {
            buffered.write(line);
            buffered.write('\n');
        });
        buffered.flush();
    }

    private void walk(Order order, IntPredicate goesOn) {
        int[] byPay = table.orders().byPay();
        boolean on = true;
        switch (order) {
            case FILE -> {
                for (int row = rows.nextSetBit(0); row >= 0 && on; row = rows.nextSetBit(row + 1)) {
                    on = goesOn.test(row);
                }
            }
            case NEWEST -> walk(table.orders().byDate(), goesOn);
            case PAY_LOW -> {
                if (walk(byPay, goesOn)) {
                    walkWithoutPay(goesOn);
                }
            }
            case PAY_HIGH -> {
                for (int at = byPay.length - 1; at >= 0 && on; at--) {
                    on = !rows.get(byPay[at]) || goesOn.test(byPay[at]);
                }
                if (on) {
                    walkWithoutPay(goesOn);
                }
            }
        }
    }

    private boolean walk(int[] order, IntPredicate goesOn) {
        boolean on = true;
        for (int at = 0; at < order.length && on; at++) {
            on = !rows.get(order[at]) || goesOn.test(order[at]);
        }
        return on;
    }

    private void walkWithoutPay(IntPredicate goesOn) {
        boolean on = true;
        for (int row = rows.nextSetBit(0); row >= 0 && on; row = rows.nextSetBit(row + 1)) {
            on = table.pays()[row] > 0 || goesOn.test(row);
        }
    }

    /// What these rows pay in a year, in one currency; nothing is converted. A posting's pay is the middle of its
    /// range,
    /// or the only bound that it tells.
    public Pay pay(String currency) {
        return new Pay(table, rows, currency);
    }
}
