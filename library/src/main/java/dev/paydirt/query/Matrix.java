package dev.paydirt.query;

import dev.paydirt.document.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The JSON of a hand-made matrix: one batch, a list of them, or `{"include": [...]}`, each with an id and its queries.
final class Matrix {
    private Matrix() {}

    static boolean isOne(Entry root) {
        return switch (root) {
            case Entry.Items items -> items.entries().stream().anyMatch(Matrix::isBatch);
            case Entry.Keys keys ->
                isBatch(keys)
                        || keys.find("include").filter(Matrix::isOne).isPresent()
                        || keys.find("batch")
                                .filter(Entry.Items.class::isInstance)
                                .filter(Matrix::isOne)
                                .isPresent();
            case Entry.Text _ -> false;
        };
    }

    private static boolean isBatch(Entry entry) {
        return entry instanceof Entry.Keys keys
                && keys.find("batch").filter(Entry.Text.class::isInstance).isPresent()
                && keys.find("queries").isPresent();
    }

    /// The queries, each with the id of its batch.
    static List<Entry> queries(Entry root) {
        List<Entry> queries = new ArrayList<>();
        for (Entry batch : batches(root)) {
            Entry.Keys keys = batch.keys().only(Set.of("batch", "queries"));
            List<Entry> entries = keys.need("queries").items();
            if (entries.isEmpty()) {
                throw keys.need("queries").spot().refuse("queries is empty; expected at least one with a keyword");
            }
            for (Entry query : entries) {
                Map<String, Entry> withBatch = new LinkedHashMap<>(query.keys().entries());
                withBatch.put("batch", keys.need("batch"));
                queries.add(new Entry.Keys(query.spot(), withBatch));
            }
        }
        return queries;
    }

    private static List<Entry> batches(Entry root) {
        if (root instanceof Entry.Keys keys && !isBatch(root)) {
            String list = keys.find("include").isPresent() ? "include" : "batch";
            return keys.only(Set.of(list)).need(list).items();
        }
        return root.items();
    }
}
