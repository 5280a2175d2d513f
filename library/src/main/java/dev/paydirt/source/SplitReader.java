package dev.paydirt.source;

import dev.paydirt.document.Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the `split` of a source file, and whether its request can say what a split needs.
final class SplitReader {
    private static final Map<String, Split.Unpaid> UNPAID =
            Map.of("apart", Split.Unpaid.APART, "none", Split.Unpaid.NONE, "lost", Split.Unpaid.LOST);

    private SplitReader() {}

    /// @param named the placeholders that the file's request names
    static Split read(Entry entry, Set<String> named) {
        Entry.Keys keys = entry.keys().only(Set.of("only", "salary", "places", "remote"));
        Map<String, String> only = new LinkedHashMap<>();
        keys.find("only")
                .ifPresent(
                        found -> found.keys().entries().forEach((setting, value) -> only.put(setting, value.text())));
        Optional<Split.Bands> bands = keys.find("salary").map(found -> bands(found, named));
        Map<String, List<String>> places =
                keys.find("places").map(found -> places(found, named)).orElse(Map.of());
        boolean remote = keys.find("remote").map(Entry::flag).orElse(false);
        if (remote) {
            need(keys.need("remote"), named, "remote");
        }
        if (bands.isEmpty() && places.isEmpty()) {
            throw entry.spot().refuse("a split needs 'salary' or 'places'");
        }
        return new Split(only, bands, places, remote);
    }

    private static Split.Bands bands(Entry entry, Set<String> named) {
        Entry.Keys keys = entry.keys().only(Set.of("top", "step", "unpaid"));
        need(entry, named, "salary");
        need(entry, named, "salary-to");
        Entry word = keys.need("unpaid");
        Split.Unpaid unpaid = UNPAID.get(word.text());
        if (unpaid == null) {
            throw word.spot().refuse(word.shown(), "apart, none or lost");
        }
        if (unpaid == Split.Unpaid.APART && !named.contains("unpaid-too")) {
            need(word, named, "paid-only");
        }
        return new Split.Bands(
                keys.need("top").wholeNumber(1, Integer.MAX_VALUE),
                keys.need("step").wholeNumber(1, Integer.MAX_VALUE),
                unpaid);
    }

    private static Map<String, List<String>> places(Entry entry, Set<String> named) {
        need(entry, named, "location");
        Map<String, List<String>> places = new HashMap<>();
        entry.keys().entries().forEach((place, parts) -> places.put(place.toLowerCase(Locale.ROOT), parts.texts()));
        entry.keys().entries().forEach((place, parts) -> {
            if (leadsTo(places, place.toLowerCase(Locale.ROOT))) {
                throw parts.spot().refuse("'%s' lies within itself".formatted(place));
            }
        });
        return places;
    }

    /// Whether a place is found again among those it is made up of.
    private static boolean leadsTo(Map<String, List<String>> places, String start) {
        Set<String> seen = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>(places.getOrDefault(start, List.of()));
        while (!waiting.isEmpty()) {
            String place = waiting.removeFirst().toLowerCase(Locale.ROOT);
            if (place.equals(start)) {
                return true;
            }
            if (seen.add(place)) {
                waiting.addAll(places.getOrDefault(place, List.of()));
            }
        }
        return false;
    }

    private static void need(Entry entry, Set<String> named, String placeholder) {
        if (!named.contains(placeholder)) {
            throw entry.spot()
                    .refuse("%s needs a request that names {%s}"
                            .formatted(entry.spot().key(), placeholder));
        }
    }
}
