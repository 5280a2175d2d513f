package dev.paydirt.sandbox;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the board always does.
///
/// @param numbers of each habit that it has; whole but for [Habit#LYING_TOTAL]
public record Habits(Map<Habit, Double> numbers) {
    /// A board without any.
    public static final Habits NONE = new Habits(Map.of());

    public Habits {
        EnumMap<Habit, Double> copy = new EnumMap<>(Habit.class);
        copy.putAll(numbers);
        numbers = Collections.unmodifiableMap(copy);
        numbers.forEach((habit, number) -> {
            boolean fits = number >= habit.least && number <= habit.most;
            if (!fits || (habit != Habit.LYING_TOTAL && number != Math.rint(number))) {
                throw new IllegalArgumentException("the number of %s must be from %s to %s, not %s"
                        .formatted(habit.label(), (long) habit.least, (long) habit.most, number));
            }
        });
    }

    /// Reads `moving-list=3,short-pages`; a name alone stands for its usual number, an empty text for no habits.
    ///
    /// @throws IllegalArgumentException for an unknown name or an impossible number
    public static Habits of(String text) {
        Map<Habit, Double> numbers = new EnumMap<>(Habit.class);
        for (Named named : Named.list(text)) {
            Habit habit = Habit.labelled(named.name())
                    .orElseThrow(() -> new IllegalArgumentException("no habit is called '" + named.name()
                            + "'; known are "
                            + Stream.of(Habit.values()).map(Habit::label).collect(Collectors.joining(", "))));
            if (numbers.put(habit, named.number().orElse(habit.usual)) != null) {
                throw new IllegalArgumentException(habit.label() + " is named twice");
            }
        }
        return new Habits(numbers);
    }

    /// Results on a page where `asked` are asked for.
    int size(int asked) {
        return Math.min(asked, whole(Habit.SHORT_PAGES, asked));
    }

    /// The page that is shown where this one is asked for.
    int shown(int number) {
        return Math.min(number, whole(Habit.REPEAT_PAGE, number));
    }

    /// How many new postings stand above those that were there when the first page was shown.
    ///
    /// @param number of the page, from 1
    /// @param size of it; fewer are new, or a reader would never get ahead
    long pushed(int number, int size) {
        return (long) (number - 1) * Math.min(whole(Habit.MOVING_LIST, 0), size - 1);
    }

    /// How many results it tells of.
    long told(long total) {
        return Math.round(total * numbers.getOrDefault(Habit.LYING_TOTAL, 1.0));
    }

    /// Whether the board is down for the request of this number, from 0.
    boolean down(long request) {
        int turn = whole(Habit.FLAP, 0);
        return turn > 0 && request / turn % 2 == 1;
    }

    /// How many results of one search can be reached.
    ///
    /// @param size of a page, as asked for
    int mostReached(int size) {
        long most = (long) whole(Habit.REPEAT_PAGE, Integer.MAX_VALUE) * size(size);
        return (int) Math.min(most, Integer.MAX_VALUE);
    }

    private int whole(Habit habit, int none) {
        return numbers.containsKey(habit) ? numbers.getOrDefault(habit, 0.0).intValue() : none;
    }

    /// As [#of] reads it.
    @Override
    public String toString() {
        return numbers.entrySet().stream()
                .map(entry -> entry.getKey().label() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }
}
