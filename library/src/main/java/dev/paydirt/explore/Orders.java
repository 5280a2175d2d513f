package dev.paydirt.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Orders of rows, made once.
///
/// @param byPay rows that tell pay, lowest first
/// @param byDate all rows, latest first, those without a date last
record Orders(int[] byPay, int[] byDate) {
    static Orders of(int[] pays, Column dates) {
        return new Orders(byPay(pays), byDate(pays.length, dates));
    }

    /// Sorted as numbers that hold the pay above and the row below.
    private static int[] byPay(int[] pays) {
        return IntStream.range(0, pays.length)
                .filter(row -> pays[row] > 0)
                .mapToLong(row -> ((long) pays[row] << 32) | row)
                .sorted()
                .mapToInt(key -> (int) key)
                .toArray();
    }

    private static int[] byDate(int rows, Column dates) {
        List<Integer> codes =
                new ArrayList<>(IntStream.range(0, dates.size()).boxed().toList());
        codes.sort(
                Comparator.comparing((Integer code) -> dates.values().get(code)).reversed());
        int[] rank = new int[dates.size()];
        for (int at = 0; at < codes.size(); at++) {
            rank[codes.get(at)] = at;
        }
        return IntStream.range(0, rows)
                .mapToLong(row -> ((long) rank[dates.codes()[row]] << 32) | row)
                .sorted()
                .mapToInt(key -> (int) key)
                .toArray();
    }
}
