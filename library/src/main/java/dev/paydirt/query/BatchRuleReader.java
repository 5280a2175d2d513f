package dev.paydirt.query;

import dev.paydirt.document.Entry;
import java.util.List;
import java.util.Set;

/// Reads `batches:`. Sizes outside 2 to 5 are allowed and warned about.
final class BatchRuleReader {
    private static final int MOST = 1000;
    private static final int SMALLEST = 2;
    private static final int LARGEST = 5;

    private BatchRuleReader() {}

    static BatchRule read(Entry entry, List<String> notices) {
        Entry.Keys keys = entry.keys().only(Set.of("smallest", "largest", "strategy", "size"));
        if (keys.find("strategy").isPresent()) {
            Entry strategy = keys.need("strategy");
            return switch (strategy.text()) {
                case "chunks" -> {
                    int size = keys.need("size").wholeNumber(1, MOST);
                    warn(size, size, entry, notices);
                    yield new BatchRule.Chunks(size);
                }
                case "related" -> related(keys, entry, notices);
                default -> throw strategy.spot().refuse(strategy.shown(), "related or chunks");
            };
        }
        return related(keys, entry, notices);
    }

    private static BatchRule related(Entry.Keys keys, Entry entry, List<String> notices) {
        int largest =
                keys.find("largest").map(size -> size.wholeNumber(1, MOST)).orElse(LARGEST);
        int smallest =
                keys.find("smallest").map(size -> size.wholeNumber(1, MOST)).orElse(Math.min(SMALLEST, largest));
        if (smallest > largest) {
            throw entry.spot()
                    .refuse("smallest is %d and largest %d; expected them the other way round"
                            .formatted(smallest, largest));
        }
        warn(smallest, largest, entry, notices);
        return new BatchRule.Related(smallest, largest);
    }

    private static void warn(int smallest, int largest, Entry entry, List<String> notices) {
        if (smallest < SMALLEST || largest > LARGEST) {
            notices.add("%s: batches of 2 to 5 queries are best; one alone wastes a runner, many lose the parallelism"
                    .formatted(entry.spot()));
        }
    }
}
