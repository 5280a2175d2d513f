package dev.paydirt.sandbox;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Settings while they are read, one after the other, before they are looked at together.
final class SettingsDraft {
    private static final String TIME = "a time such as 200ms or 2s, at most ";
    private static final String WINDOW = "requests in a span, such as 25 per 60s";
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("postings", "a whole number from 1 to 1000000"),
            Map.entry("seed", "a whole number"),
            Map.entry("latency", TIME + "10m"),
            Map.entry("jitter", TIME + "10m"),
            Map.entry("rate", "a whole number of requests a second, at least 1"),
            Map.entry("burst", "a whole number of requests at once, at least 1"),
            Map.entry("rate-window", WINDOW),
            Map.entry("hidden-rate", "a whole number of requests a second, or " + WINDOW),
            Map.entry("block", TIME + "24h"),
            Map.entry("refusal", "one of " + labels(Stream.of(Refusal.values()).map(Refusal::label))),
            Map.entry(
                    "rate-headers",
                    "one of " + labels(Stream.of(RateHeaders.values()).map(RateHeaders::label))),
            Map.entry("faults", "names with shares, such as error-500=0.05,cut=0.02"),
            Map.entry("habits", "names with numbers, such as moving-list=3,short-pages=10"),
            Map.entry("drip", TIME + "10m"),
            Map.entry("details", "none or needed"),
            Map.entry("cap", "a whole number of results, at least 1"),
            Map.entry("narrowing", "yes or no"),
            Map.entry("copies", "plain or every-kind"),
            Map.entry("page-size", "a whole number from 1 to 100"));

    /// What can be read.
    static final Set<String> KEYS = Collections.unmodifiableSet(new TreeSet<>(EXPECTED.keySet()));

    int postings;
    long seed;
    Duration latency;
    Duration jitter;
    OptionalInt rate;
    Optional<Quota> window;
    Optional<Quota> hidden;
    OptionalInt burst;
    Duration block;
    Refusal refusal;
    RateHeaders headers;
    Faults faults;
    Habits habits;
    Duration drip;
    Details details;
    OptionalInt cap;
    boolean narrowing;
    int pageSize;
    Copies copies;

    SettingsDraft(SandboxSettings settings) {
        postings = settings.postings();
        seed = settings.seed();
        latency = settings.latency();
        jitter = settings.jitter();
        rate = settings.pace().rate();
        window = settings.pace().window();
        hidden = settings.pace().hidden();
        burst = settings.pace().burst();
        block = settings.pace().block();
        refusal = settings.pace().refusal();
        headers = settings.pace().headers();
        faults = settings.faults();
        habits = settings.habits();
        drip = settings.drip();
        details = settings.details();
        cap = settings.cap();
        narrowing = settings.narrowing();
        pageSize = settings.pageSize();
        copies = settings.copies();
    }

    private static String labels(Stream<String> labels) {
        return labels.collect(Collectors.joining(", "));
    }

    SandboxSettings settings() {
        Pace pace = new Pace(rate, window, hidden, burst, block, refusal, headers);
        return new SandboxSettings(
                postings, seed, latency, jitter, pace, faults, habits, drip, details, cap, narrowing, pageSize, copies);
    }

    /// @throws IllegalArgumentException naming the key, its value and what was expected
    void read(String key, String text) {
        try {
            put(key, text);
            settings();
        } catch (IllegalArgumentException impossible) {
            String expected = EXPECTED.getOrDefault(key, "one of " + String.join(", ", KEYS));
            throw new IllegalArgumentException(
                    "the sandbox's setting %s cannot be '%s' (%s); expected %s"
                            .formatted(key, text, impossible.getMessage(), expected),
                    impossible);
        }
    }

    private static boolean narrowing(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("it is neither yes nor no");
        };
    }

    private void put(String key, String text) {
        switch (key) {
            case "postings" -> postings = Integer.parseInt(text);
            case "seed" -> seed = Long.parseLong(text);
            case "latency" -> latency = Span.of(text);
            case "jitter" -> jitter = Span.of(text);
            case "rate" -> rate = OptionalInt.of(Integer.parseInt(text));
            case "burst" -> burst = OptionalInt.of(Integer.parseInt(text));
            case "rate-window" -> window = Optional.of(Quota.of(text));
            case "hidden-rate" -> hidden = Optional.of(Quota.of(text));
            case "block" -> block = Span.of(text);
            case "refusal" -> refusal = Refusal.labelled(text);
            case "rate-headers" -> headers = RateHeaders.labelled(text);
            case "faults" -> faults = Faults.of(text);
            case "habits" -> habits = Habits.of(text);
            case "drip" -> drip = Span.of(text);
            case "details" -> details = Details.labelled(text);
            case "cap" -> cap = OptionalInt.of(Integer.parseInt(text));
            case "narrowing" -> narrowing = narrowing(text);
            case "copies" ->
                copies = Copies.labelled(text)
                        .orElseThrow(() -> new IllegalArgumentException("it is neither plain nor every-kind"));
            case "page-size" -> pageSize = Integer.parseInt(text);
            default -> throw new IllegalArgumentException("there is no such setting");
        }
    }
}
