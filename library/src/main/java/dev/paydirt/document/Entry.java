package dev.paydirt.document;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One value of a hand-written file: a text, a list, or a map from keys to values.
///
/// The accessors say what they expect and complain with file and line when they meet something else.
public sealed interface Entry {
    Spot spot();

    /// What a complaint calls this value.
    String shown();

    /// @param value as written, variables of the environment filled in
    record Text(Spot spot, String value) implements Entry {
        @Override
        public String shown() {
            return value;
        }
    }

    record Items(Spot spot, List<Entry> entries) implements Entry {
        public Items {
            entries = List.copyOf(entries);
        }

        @Override
        public String shown() {
            return "a list of " + entries.size();
        }
    }

    /// @param entries in file order; keys without a value are left out
    record Keys(Spot spot, Map<String, Entry> entries) implements Entry {
        public Keys {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String shown() {
            return "a map with the keys " + String.join(", ", entries.keySet());
        }

        public Optional<Entry> find(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        public Entry need(String key) {
            Entry found = entries.get(key);
            if (found == null) {
                throw spot.refuse("the key '" + key + "' is missing here");
            }
            return found;
        }

        /// Refuses the first key that is not among the known ones, naming the nearest.
        public Keys only(Set<String> known) {
            for (Map.Entry<String, Entry> entry : entries.entrySet()) {
                if (!known.contains(entry.getKey())) {
                    throw entry.getValue()
                            .spot()
                            .refuse("the key '%s' is not known here%s"
                                    .formatted(entry.getKey(), Nearest.hint(entry.getKey(), known)));
                }
            }
            return this;
        }
    }

    default Keys keys() {
        return switch (this) {
            case Keys keys -> keys;
            case Text _, Items _ -> throw spot().refuse(shown(), "a map of keys and values");
        };
    }

    /// A list's entries; a single value counts as a list of one.
    default List<Entry> items() {
        return switch (this) {
            case Items items -> items.entries();
            case Text _, Keys _ -> List.of(this);
        };
    }

    default String text() {
        return switch (this) {
            case Text text -> text.value();
            case Items _, Keys _ -> throw spot().refuse(shown(), "a text");
        };
    }

    default List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Entry item : items()) {
            texts.add(item.text());
        }
        return texts;
    }

    default int wholeNumber(int least, int most) {
        String expected = most == Integer.MAX_VALUE
                ? "a whole number of at least " + least
                : "a whole number from %d to %d".formatted(least, most);
        try {
            int number = Integer.parseInt(text().strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, with what was expected
        }
        throw spot().refuse(shown(), expected);
    }

    default boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw spot().refuse(shown(), "true or false");
        };
    }

    default Duration duration() {
        return Span.parse(text())
                .orElseThrow(() -> spot().refuse(shown(), "a span of time such as 500ms, 2s, 5m, 6h or 7d"));
    }
}
