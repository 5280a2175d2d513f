package dev.paydirt.explore;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// What is looked for. Values of one facet are alternatives, facets hold together.
///
/// @param chosen by facet, at least one value each; the empty text is what says nothing
/// @param words all of them must stand in the title or the company, in any case
/// @param lowest pay in a year; 0 for none
/// @param highest pay in a year; 0 for none
public record Filter(Map<Facet, Set<String>> chosen, String words, int lowest, int highest) {
    /// Lets everything through.
    public static final Filter ALL = new Filter(Map.of(), "", 0, 0);

    public Filter {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, Set.copyOf(values));
            }
        });
        chosen = Map.copyOf(copy);
        words = words.strip();
    }

    public Set<String> chosen(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    public boolean isAll() {
        return chosen.isEmpty() && words.isEmpty() && lowest == 0 && highest == 0;
    }
}
