package dev.paydirt.sandbox;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// What kind of board it is.
///
/// @param postings how many there are, 1 to 1,000,000
/// @param seed from which all of them follow
/// @param latency before every answer
/// @param jitter at most this much more
/// @param pace how fast a client may ask
/// @param faults how it misbehaves towards single requests
/// @param habits how it always behaves
/// @param drip how long an answer takes that drips
/// @param details how much a list tells of a posting
/// @param cap the most results that can be reached by one search; empty for no cap
/// @param narrowing whether it can be asked for bands of pay, so that a cap can be got round
/// @param pageSize results on a page where a request does not say, 1 to 100
/// @param copies in how many ways a job is advertised more than once
public record SandboxSettings(
        int postings,
        long seed,
        Duration latency,
        Duration jitter,
        Pace pace,
        Faults faults,
        Habits habits,
        Duration drip,
        Details details,
        OptionalInt cap,
        boolean narrowing,
        int pageSize,
        Copies copies) {
    /// The most results on one page.
    static final int LARGEST_PAGE = 100;

    static final int MOST_POSTINGS = 1_000_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    public static final SandboxSettings DEFAULT = new SandboxSettings(
            20_000,
            1,
            Duration.ZERO,
            Duration.ZERO,
            Pace.FREE,
            Faults.NONE,
            Habits.NONE,
            Duration.ofSeconds(60),
            Details.NONE,
            OptionalInt.empty(),
            true,
            25,
            Copies.PLAIN);

    /// What [#of] reads.
    public static final Set<String> KEYS = SettingsDraft.KEYS;

    public SandboxSettings {
        within("postings", postings, 1, MOST_POSTINGS);
        within("page-size", pageSize, 1, LARGEST_PAGE);
        cap.ifPresent(value -> within("cap", value, 1, MOST_POSTINGS));
        within("latency", latency.toMillis(), 0, LONGEST.toMillis());
        within("jitter", jitter.toMillis(), 0, LONGEST.toMillis());
        within("drip", drip.toMillis(), 0, LONGEST.toMillis());
    }

    static void within(String key, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s must be between %d and %d, not %d".formatted(key, least, most, value));
        }
    }

    /// Reads settings as a searches file or a command line gives them; what is not named is as in [#DEFAULT].
    ///
    /// @throws IllegalArgumentException naming the key, its value and what was expected
    public static SandboxSettings of(Map<String, String> texts) {
        // Backwards, so that a burst comes after the rate that it is for.
        var ordered = new TreeMap<>(texts).descendingMap();
        return DEFAULT.changed(draft -> ordered.forEach((key, text) -> draft.read(key, text.strip())));
    }

    /// The most results that one search can reach by its pages.
    int reach() {
        return Math.min(cap.orElse(Integer.MAX_VALUE), habits.mostReached(pageSize));
    }

    /// Whether it is the cap that ends a list, and narrower searches reach what lies behind it.
    boolean narrows() {
        return narrowing && cap.orElse(Integer.MAX_VALUE) <= habits.mostReached(pageSize);
    }

    SandboxSettings withPostings(int number) {
        return changed(draft -> draft.postings = number);
    }

    SandboxSettings withSeed(long other) {
        return changed(draft -> draft.seed = other);
    }

    SandboxSettings withLatency(Duration time) {
        return changed(draft -> draft.latency = time);
    }

    SandboxSettings withRate(int perSecond) {
        return changed(draft -> draft.rate = OptionalInt.of(perSecond));
    }

    SandboxSettings withFaults(Faults others) {
        return changed(draft -> draft.faults = others);
    }

    SandboxSettings withHabits(String text) {
        return changed(draft -> draft.habits = Habits.of(text));
    }

    SandboxSettings withCap(int most) {
        return changed(draft -> draft.cap = OptionalInt.of(most));
    }

    private SandboxSettings changed(Consumer<SettingsDraft> change) {
        SettingsDraft draft = new SettingsDraft(this);
        change.accept(draft);
        return draft.settings();
    }
}
