package dev.paydirt.cli;

import java.util.HashMap;
import java.util.Map;

/// One way in which a board behaves, and what a run should make of it.
///
/// @param settings of the board
/// @param times how many seconds pass in one of ours: many where hosts are left alone for long, few where a rate is to
///     bite
record Scenario(String name, Map<String, String> settings, int times, Expectation expectation) {
    private static final int FAST = 1000;
    private static final int FASTEST = 10_000;
    private static final int BITING = 30;

    Scenario {
        settings = Map.copyOf(settings);
    }

    /// A fault that three in ten requests meet.
    static Scenario sometimes(String fault, Expectation expectation) {
        return new Scenario(fault, Map.of("faults", fault + "=0.3", "drip", "20s"), FASTEST, expectation);
    }

    /// A fault that one request in seven meets.
    static Scenario seldom(String fault, Expectation expectation) {
        return new Scenario(fault, Map.of("faults", fault + "=0.15"), FAST, expectation);
    }

    /// A fault that every request meets.
    static Scenario always(String fault, Expectation expectation) {
        return new Scenario(fault + " always", Map.of("faults", fault + "=1"), FASTEST, expectation);
    }

    static Scenario habit(String habit, Expectation expectation) {
        return new Scenario(habit, Map.of("habits", habit), FASTEST, expectation);
    }

    /// @param settings pairs of key and value
    static Scenario limit(String name, Expectation expectation, String... settings) {
        return set(name, BITING, expectation, settings);
    }

    /// @param settings pairs of key and value
    static Scenario set(String name, int times, Expectation expectation, String... settings) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return new Scenario(name, all, times, expectation);
    }

    /// A limit of two requests a second, after three at once, that nobody declared.
    static Scenario hidden(String name, Expectation expectation, String key, String value) {
        return set(name, BITING, expectation, "hidden-rate", "2", "burst", "3", key, value);
    }

    @Override
    public String toString() {
        return name;
    }
}
