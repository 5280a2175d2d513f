package dev.paydirt.posting;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One line taking over from others what it does not know.
final class Merge {
    private static final Comparator<String> KNOWN_FIRST = Comparator.comparingInt(name -> {
        int place = Fields.ORDER.indexOf(name);
        return place < 0 ? Fields.ORDER.size() : place;
    });

    private final PostingLine line;
    private final Map<String, Field> gained = new LinkedHashMap<>();

    Merge(PostingLine line) {
        this.line = line;
    }

    /// @param others in the order in which they are asked
    PostingLine with(List<PostingLine> others) {
        for (Together group : Together.values()) {
            if (!group.isKnownIn(line)) {
                others.stream().filter(group::isKnownIn).findFirst().ifPresent(other -> takeOver(group, other));
            }
        }
        others.forEach(this::takeSingleFields);
        takeQueries(others);
        return gained.isEmpty() ? line : rendered();
    }

    /// What stood beside nothing (a currency without an amount) goes: it belonged to no statement.
    private void takeOver(Together group, PostingLine other) {
        line.fields().forEach((name, field) -> {
            if (group.holds(name) && field.filled() && !other.isFilled(name)) {
                gained.put(name, field.emptied());
            }
        });
        other.fields().forEach((name, field) -> {
            if (group.holds(name) && field.filled()) {
                gained.put(name, field);
            }
        });
    }

    private void takeSingleFields(PostingLine other) {
        other.fields().forEach((name, field) -> {
            boolean single = !name.equals(Fields.QUERIES) && Together.of(name).isEmpty();
            if (single && !line.isFilled(name) && field.filled()) {
                gained.putIfAbsent(name, field);
            }
        });
    }

    private void takeQueries(List<PostingLine> others) {
        Set<String> all = new LinkedHashSet<>(line.queries());
        int had = all.size();
        others.forEach(other -> all.addAll(other.queries()));
        if (all.size() > had) {
            List<String> inPlanOrder = all.stream().sorted(PlanOrder.INSTANCE).toList();
            gained.put(Fields.QUERIES, Field.of(Fields.QUERIES, LineWriter.list(inPlanOrder)));
        }
    }

    private PostingLine rendered() {
        var merged = new LinkedHashMap<>(line.fields());
        gained.keySet().stream().sorted(KNOWN_FIRST).forEach(name -> merged.put(name, gained.get(name)));
        return PostingLine.rendered(merged.values());
    }
}
