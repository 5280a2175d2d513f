package dev.paydirt.bench.extract;

import dev.paydirt.extract.Extraction;
import java.util.List;
import java.util.Locale;

/// How long it takes to read descriptions, the best of several rounds.
final class ReadingSpeed {
    private static final int ROUNDS = 15;
    private static final double MICRO = 1e3;

    private ReadingSpeed() {}

    /// @param texts at least one
    static String of(List<LabelledText> texts) {
        double best = Double.MAX_VALUE;
        long found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (LabelledText text : texts) {
                found +=
                        Extraction.of(text.title(), text.description()).skills().size();
            }
            best = Math.min(best, (System.nanoTime() - start) / MICRO / texts.size());
        }
        double length = texts.stream()
                .mapToInt(text -> text.description().length())
                .average()
                .orElseThrow();
        return String.format(
                Locale.ROOT,
                "%d texts of %.0f characters: %.1f microseconds each, %.1f MB a second, %d skills",
                texts.size(),
                length,
                best,
                length / best,
                found / ROUNDS);
    }
}
