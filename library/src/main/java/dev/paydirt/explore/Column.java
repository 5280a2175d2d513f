package dev.paydirt.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A value for each row, each different value held once. Code 0 is the empty text: the line says nothing.
///
/// @param values by code
/// @param codes by row; may be longer than there are rows
record Column(List<String> values, int[] codes) {
    /// Grows row by row.
    static final class Growing {
        private final Map<String, Integer> known = new HashMap<>();
        private final ArrayList<String> values = new ArrayList<>();
        private int[] codes = new int[1024];
        private int rows;

        Growing() {
            code("");
        }

        private int code(String value) {
            Integer there = known.get(value);
            if (there != null) {
                return there;
            }
            values.add(value);
            known.put(value, values.size() - 1);
            return values.size() - 1;
        }

        void add(String value) {
            if (rows == codes.length) {
                codes = Arrays.copyOf(codes, rows * 2);
            }
            codes[rows++] = code(value);
        }

        Column whole() {
            return new Column(List.copyOf(values), codes);
        }
    }

    int size() {
        return values.size();
    }
}
