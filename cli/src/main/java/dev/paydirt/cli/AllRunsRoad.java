package dev.paydirt.cli;

import dev.paydirt.store.Store;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// `paydirt consolidate --all --store file:FOLDER`: what is done every night.
///
/// @param place a folder; a bucket has options of its own
record AllRunsRoad(String place, boolean json) implements ShortRoad {
    private static final String ALL = "--all";
    private static final String STORE = "--store";
    private static final String JSON = "--json";
    private static final String FOLDER = "file:";

    static Optional<AllRunsRoad> of(String[] words) {
        Map<String, String> values = new HashMap<>();
        for (int at = 1; at < words.length; at++) {
            String word = words[at];
            boolean takesValue = word.equals(STORE);
            boolean known = takesValue || word.equals(ALL) || word.equals(JSON);
            if (!known || values.containsKey(word) || (takesValue && at + 1 == words.length)) {
                return Optional.empty();
            }
            values.put(word, takesValue ? words[++at] : "");
        }
        String place = values.getOrDefault(STORE, "");
        return values.containsKey(ALL) && place.startsWith(FOLDER) && ShortRoad.isName(place)
                ? Optional.of(new AllRunsRoad(place, values.containsKey(JSON)))
                : Optional.empty();
    }

    @Override
    public int walk(Wiring wiring) {
        try {
            return ConsolidateCommand.update(wiring, Store.at(place), false, json);
        } catch (Exception failure) {
            return new Failure(wiring).tell(failure);
        }
    }
}
