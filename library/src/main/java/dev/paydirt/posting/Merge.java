package dev.paydirt.posting;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One line taking over from others what it does not know: fields of one salary, of one place and of one identity
/// together, every other field by itself, and the queries of all. Holds no more than it takes over.
public final class Merge {
    private static final Comparator<String> KNOWN_FIRST = Comparator.comparingInt(name -> {
        int place = Fields.ORDER.indexOf(name);
        return place < 0 ? Fields.ORDER.size() : place;
    });

    private final PostingLine line;
    private final Set<Together> known = EnumSet.noneOf(Together.class);
    private final Map<String, Field> together = new LinkedHashMap<>();
    private final Map<String, Field> apart = new LinkedHashMap<>();
    private final Set<String> queries;

    public Merge(PostingLine line) {
        this.line = line;
        this.queries = new LinkedHashSet<>(line.queries());
        for (Together group : Together.values()) {
            if (group.isKnownIn(line)) {
                known.add(group);
            }
        }
    }

    /// Takes over from the next line; better lines come first.
    public void take(PostingLine other) {
        for (Together group : Together.values()) {
            if (group.isKnownIn(other) && known.add(group)) {
                takeOver(group, other);
            }
        }
        takeSingleFields(other);
        queries.addAll(other.queries());
    }

    /// The very same line when it gained nothing.
    public PostingLine merged() {
        var gained = new LinkedHashMap<>(together);
        gained.putAll(apart);
        if (queries.size() > new LinkedHashSet<>(line.queries()).size()) {
            List<String> inPlanOrder =
                    queries.stream().sorted(PlanOrder.INSTANCE).toList();
            gained.put(Fields.QUERIES, Field.of(Fields.QUERIES, LineWriter.list(inPlanOrder)));
        }
        if (gained.isEmpty()) {
            return line;
        }
        var merged = new LinkedHashMap<>(line.fields());
        gained.keySet().stream().sorted(KNOWN_FIRST).forEach(name -> merged.put(name, gained.get(name)));
        return PostingLine.rendered(merged);
    }

    /// What stood beside nothing (a currency without an amount) goes: it belonged to no statement.
    private void takeOver(Together group, PostingLine other) {
        line.fields().forEach((name, field) -> {
            if (group.holds(name) && field.filled() && !other.isFilled(name)) {
                together.put(name, field.emptied());
            }
        });
        other.fields().forEach((name, field) -> {
            if (group.holds(name) && field.filled()) {
                together.put(name, field);
            }
        });
    }

    private void takeSingleFields(PostingLine other) {
        other.fields().forEach((name, field) -> {
            boolean single = !name.equals(Fields.QUERIES) && Together.of(name).isEmpty();
            if (single && !line.isFilled(name) && field.filled()) {
                apart.putIfAbsent(name, field);
            }
        });
    }
}
