package dev.paydirt.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Where a job is.
///
/// @param city empty for work that can be done anywhere in the country
/// @param region the state's or province's two letters, where the country has any
/// @param country two letters, ISO 3166-1
/// @param currency three letters, ISO 4217
/// @param pay what a dollar earned in the United States comes to here, in `currency`
/// @param text as the board shows it
/// @param names under which a search finds it, normalised
/// @param countryNames those of its country, normalised; they may also stand behind one of `names`
record Place(
        int weight,
        Optional<String> city,
        Optional<String> region,
        String country,
        String currency,
        double pay,
        String text,
        Set<String> names,
        Set<String> countryNames) {
    private static final String HOME = "united states";
    private static final List<Place> ALL = read();
    private static final int[] RUNNING_WEIGHTS = running();

    static List<Place> all() {
        return ALL;
    }

    static int drawn(Lot lot) {
        return lot.weighted(Draw.PLACE, RUNNING_WEIGHTS);
    }

    private static int[] running() {
        int[] totals = ALL.stream().mapToInt(Place::weight).toArray();
        Arrays.parallelPrefix(totals, Integer::sum);
        return totals;
    }

    /// For every place whether a search for `where` shows it; an empty one means the United States.
    static boolean[] matching(String where) {
        String wanted = normal(where);
        String name = wanted.isEmpty() ? HOME : wanted;
        boolean anywhere = meansRemote(where);
        boolean[] matching = new boolean[ALL.size()];
        for (int i = 0; i < matching.length; i++) {
            matching[i] = anywhere || ALL.get(i).isCalled(name);
        }
        return matching;
    }

    private boolean isCalled(String name) {
        int comma = name.lastIndexOf(", ");
        return names.contains(name)
                || countryNames.contains(name)
                || (comma > 0
                        && countryNames.contains(name.substring(comma + 2))
                        && names.contains(name.substring(0, comma)));
    }

    /// Whether a search asks for work from anywhere.
    static boolean meansRemote(String where) {
        return normal(where).equals("remote");
    }

    /// Lower case, words parted by one space, no space before a comma and one after it.
    private static String normal(String where) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (char letter : where.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isWhitespace(letter)) {
                gap = true;
            } else {
                if (gap && letter != ',' && !text.isEmpty()) {
                    text.append(' ');
                }
                text.append(letter);
                gap = letter == ',';
            }
        }
        return text.toString();
    }

    private static List<Place> read() {
        WordList list = WordList.read("places.txt");
        Map<String, List<String>> countries = new HashMap<>();
        list.rows("countries").forEach(row -> countries.put(row.getFirst(), row));
        Map<String, String> states = new HashMap<>();
        list.rows("states").forEach(row -> states.put(row.get(0), row.get(1)));
        return list.rows("places").stream()
                .map(row -> of(row, countries.getOrDefault(row.get(3), List.of()), states))
                .toList();
    }

    private static Place of(List<String> row, List<String> country, Map<String, String> states) {
        Optional<String> city = Optional.of(row.get(1)).filter(text -> !text.isEmpty());
        Optional<String> region = Optional.of(row.get(2)).filter(text -> !text.isEmpty());
        List<String> countryNames = WordList.cells(country.get(3), ';');
        String first = countryNames.getFirst();
        return new Place(
                Integer.parseInt(row.getFirst()),
                city,
                region,
                row.get(3),
                country.get(1),
                Double.parseDouble(country.get(2)) * Double.parseDouble(row.get(4)),
                city.map(name -> name + ", " + region.orElse(first)).orElse(first),
                city.map(name -> names(name, region, states)).orElse(Set.of()),
                normal(countryNames));
    }

    /// A city that is called like another state is found only with its own state behind it: people who write
    /// "Washington" mean the state.
    private static Set<String> names(String city, Optional<String> region, Map<String, String> states) {
        List<String> names = new ArrayList<>();
        Optional<String> regionName = region.map(states::get);
        for (String name : region.isPresent() ? List.of(region.get(), regionName.orElseThrow()) : List.<String>of()) {
            names.add(name);
            names.add(city + ", " + name);
        }
        if (!states.containsValue(city) || regionName.filter(city::equals).isPresent()) {
            names.add(city);
        }
        return normal(names);
    }

    private static Set<String> normal(List<String> names) {
        return names.stream().map(Place::normal).collect(Collectors.toUnmodifiableSet());
    }
}
