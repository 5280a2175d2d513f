package dev.paydirt.explore;

import java.util.Arrays;

/// A whole number for each row, growing.
final class Numbers {
    private long[] values = new long[1024];
    private int rows;

    void add(long value) {
        if (rows == values.length) {
            values = Arrays.copyOf(values, rows * 2);
        }
        values[rows++] = value;
    }

    long[] whole() {
        return Arrays.copyOf(values, rows);
    }
}
