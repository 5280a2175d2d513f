package dev.paydirt.consolidate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// How many lines of each source there are, and how many of them say something in each field.
final class SourceFills {
    private final Map<String, int[]> bySource = new TreeMap<>();

    void add(byte[] line) {
        LineFill fill = LineFill.of(line);
        if (fill.source().isEmpty()) {
            return;
        }
        int[] counts = counts(fill.source().get());
        counts[LineFill.FIELDS.size()]++;
        for (int field = 0; field < LineFill.FIELDS.size(); field++) {
            counts[field] += fill.isFilled(field) ? 1 : 0;
        }
    }

    void add(SourceFills more) {
        more.bySource.forEach((source, added) -> {
            int[] counts = counts(source);
            for (int at = 0; at < added.length; at++) {
                counts[at] += added[at];
            }
        });
    }

    private int[] counts(String source) {
        return bySource.computeIfAbsent(source, _ -> new int[LineFill.FIELDS.size() + 1]);
    }

    /// By field, the share of the source's lines that say something there, in thousandths exactly; nothing where there
    /// are no lines.
    Map<String, Double> shares(String source) {
        Map<String, Double> shares = new LinkedHashMap<>();
        int[] counts = bySource.getOrDefault(source, new int[LineFill.FIELDS.size() + 1]);
        int lines = counts[LineFill.FIELDS.size()];
        for (int field = 0; field < LineFill.FIELDS.size() && lines > 0; field++) {
            shares.put(LineFill.FIELDS.get(field), Math.round(1000.0 * counts[field] / lines) / 1000.0);
        }
        return shares;
    }
}
