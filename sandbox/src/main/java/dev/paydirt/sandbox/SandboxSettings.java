package dev.paydirt.sandbox;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// What kind of board it is.
///
/// @param postings how many there are, 1 to 1,000,000
/// @param seed from which all of them follow
/// @param latency before every answer
/// @param jitter at most this much more
/// @param rate requests a second that the board allows, with as many at once; empty for no limit
/// @param faults how it misbehaves
/// @param cap the most results that can be reached by one search; empty for no cap
/// @param pageSize results on a page where a request does not say, 1 to 100
public record SandboxSettings(
        int postings,
        long seed,
        Duration latency,
        Duration jitter,
        OptionalInt rate,
        Faults faults,
        OptionalInt cap,
        int pageSize) {
    /// The most results on one page.
    static final int LARGEST_PAGE = 100;

    private static final int MOST_POSTINGS = 1_000_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Map<String, String> EXPECTED = Map.of(
            "postings", "a whole number from 1 to 1000000",
            "seed", "a whole number",
            "latency", "a time such as 200ms or 2s, at most 10m",
            "jitter", "a time such as 200ms or 2s, at most 10m",
            "rate", "a whole number of requests a second, at least 1",
            "faults", "names with shares, such as error-500=0.05,cut=0.02",
            "cap", "a whole number of results, at least 1",
            "page-size", "a whole number from 1 to 100");

    public static final SandboxSettings DEFAULT = new SandboxSettings(
            20_000, 1, Duration.ZERO, Duration.ZERO, OptionalInt.empty(), Faults.NONE, OptionalInt.empty(), 25);

    /// What [#of] reads.
    public static final Set<String> KEYS = Collections.unmodifiableSet(new TreeSet<>(EXPECTED.keySet()));

    public SandboxSettings {
        within("postings", postings, 1, MOST_POSTINGS);
        within("page-size", pageSize, 1, LARGEST_PAGE);
        rate.ifPresent(value -> within("rate", value, 1, 1_000_000));
        cap.ifPresent(value -> within("cap", value, 1, MOST_POSTINGS));
        within("latency", latency.toMillis(), 0, LONGEST.toMillis());
        within("jitter", jitter.toMillis(), 0, LONGEST.toMillis());
    }

    private static void within(String key, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s must be between %d and %d, not %d".formatted(key, least, most, value));
        }
    }

    /// Reads settings as a searches file or a command line gives them; what is not named is as in [#DEFAULT].
    ///
    /// @throws IllegalArgumentException naming the key, its value and what was expected
    public static SandboxSettings of(Map<String, String> texts) {
        SandboxSettings settings = DEFAULT;
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            settings = settings.with(entry.getKey(), entry.getValue().strip());
        }
        return settings;
    }

    private SandboxSettings with(String key, String text) {
        try {
            return switch (key) {
                case "postings" -> withPostings(Integer.parseInt(text));
                case "seed" -> withSeed(Long.parseLong(text));
                case "latency" -> withLatency(Span.of(text));
                case "jitter" -> withJitter(Span.of(text));
                case "rate" -> withRate(Integer.parseInt(text));
                case "faults" -> withFaults(Faults.of(text));
                case "cap" -> withCap(Integer.parseInt(text));
                case "page-size" -> withPageSize(Integer.parseInt(text));
                default -> throw new IllegalArgumentException("there is no such setting");
            };
        } catch (IllegalArgumentException impossible) {
            String expected = EXPECTED.getOrDefault(key, "one of " + String.join(", ", KEYS));
            throw new IllegalArgumentException(
                    "the sandbox's setting %s cannot be '%s' (%s); expected %s"
                            .formatted(key, text, impossible.getMessage(), expected),
                    impossible);
        }
    }

    SandboxSettings withPostings(int postings) {
        return new SandboxSettings(postings, seed, latency, jitter, rate, faults, cap, pageSize);
    }

    SandboxSettings withSeed(long seed) {
        return new SandboxSettings(postings, seed, latency, jitter, rate, faults, cap, pageSize);
    }

    SandboxSettings withLatency(Duration latency) {
        return new SandboxSettings(postings, seed, latency, jitter, rate, faults, cap, pageSize);
    }

    SandboxSettings withJitter(Duration jitter) {
        return new SandboxSettings(postings, seed, latency, jitter, rate, faults, cap, pageSize);
    }

    SandboxSettings withRate(int rate) {
        return new SandboxSettings(postings, seed, latency, jitter, OptionalInt.of(rate), faults, cap, pageSize);
    }

    SandboxSettings withFaults(Faults faults) {
        return new SandboxSettings(postings, seed, latency, jitter, rate, faults, cap, pageSize);
    }

    SandboxSettings withCap(int cap) {
        return new SandboxSettings(postings, seed, latency, jitter, rate, faults, OptionalInt.of(cap), pageSize);
    }

    SandboxSettings withPageSize(int pageSize) {
        return new SandboxSettings(postings, seed, latency, jitter, rate, faults, cap, pageSize);
    }
}
