package dev.paydirt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The jobs among which a workflow deals out the batches of a plan. Nothing but ids stands in it, which are letters,
/// digits and hyphens: whatever else a matrix holds ends up in names and shells.
final class JobMatrix {
    /// What GitHub Actions allows.
    static final int MOST_JOBS = 256;

    private JobMatrix() {}

    /// As a matrix reads it: `{"include":[{"batch":"1"},{"batch":"2,258"}]}`.
    static String json(List<String> batches) {
        return cells(batches).stream()
                .map(cell -> "{\"batch\":\"" + String.join(",", cell) + "\"}")
                .collect(Collectors.joining(",", "{\"include\":[", "]}"));
    }

    /// One batch for each job, and where there are more batches several, which the job collects in turn.
    static List<List<String>> cells(List<String> batches) {
        List<List<String>> cells = new ArrayList<>();
        for (int at = 0; at < batches.size(); at++) {
            if (at < MOST_JOBS) {
                cells.add(new ArrayList<>());
            }
            cells.get(at % MOST_JOBS).add(batches.get(at));
        }
        return cells;
    }
}
