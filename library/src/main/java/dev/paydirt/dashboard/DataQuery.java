package dev.paydirt.dashboard;

import dev.paydirt.explore.Facet;
import dev.paydirt.explore.Filter;
import dev.paydirt.explore.Selection;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked of the data, as it stands behind the question mark of an address. What makes no sense is left out.
///
/// @param currency in which pay is shown, where one was chosen
/// @param by what pay is grouped by
/// @param skip rows that are passed over
record DataQuery(Filter filter, Optional<String> currency, Facet by, Selection.Order order, int skip) {
    private static final int MOST_PARTS = 500;

    static DataQuery read(@Nullable String query) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        Map<String, String> single = new HashMap<>();
        for (String part : query == null ? List.<String>of() : List.of(query.split("&", MOST_PARTS))) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                String name = decoded(part.substring(0, equals));
                String value = decoded(part.substring(equals + 1));
                facet(name)
                        .ifPresentOrElse(
                                facet -> chosen.computeIfAbsent(facet, _ -> new HashSet<>())
                                        .add(value),
                                () -> single.put(name, value));
            }
        }
        return new DataQuery(
                new Filter(
                        chosen,
                        single.getOrDefault("words", ""),
                        number(single.get("lowest")),
                        number(single.get("highest"))),
                Optional.ofNullable(single.get("in")).filter(text -> !text.isEmpty()),
                Optional.ofNullable(single.get("by")).flatMap(DataQuery::facet).orElse(Facet.ROLE),
                order(single.getOrDefault("order", "")),
                number(single.get("skip")));
    }

    /// The same question with other rows, as it stands in an address.
    String address(int rows) {
        List<String> parts = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            filter.chosen(facet).stream().sorted().forEach(value -> parts.add(facet.key() + '=' + encoded(value)));
        }
        if (!filter.words().isEmpty()) {
            parts.add("words=" + encoded(filter.words()));
        }
        if (filter.lowest() > 0) {
            parts.add("lowest=" + filter.lowest());
        }
        if (filter.highest() > 0) {
            parts.add("highest=" + filter.highest());
        }
        currency.ifPresent(chosen -> parts.add("in=" + encoded(chosen)));
        parts.add("by=" + by.key());
        parts.add("order=" + order.name().toLowerCase(Locale.ROOT));
        if (rows > 0) {
            parts.add("skip=" + rows);
        }
        return '?' + String.join("&", parts);
    }

    private static Optional<Facet> facet(String name) {
        for (Facet facet : Facet.values()) {
            if (facet.key().equals(name)) {
                return Optional.of(facet);
            }
        }
        return Optional.empty();
    }

    private static Selection.Order order(String name) {
        for (Selection.Order order : Selection.Order.values()) {
            if (order.name().toLowerCase(Locale.ROOT).equals(name)) {
                return order;
            }
        }
        return Selection.Order.FILE;
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Math.max(0, Integer.parseInt(text.strip()));
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
