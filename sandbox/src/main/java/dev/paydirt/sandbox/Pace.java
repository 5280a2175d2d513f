package dev.paydirt.sandbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How fast a client may ask, and what it meets when it asks faster.
///
/// @param rate requests a second, as the source file declares it; empty for no limit
/// @param window requests in each of equal spans, as the source file declares it; empty for no limit
/// @param hidden what the board really holds to, whatever it declares; a share of one second is a rate
/// @param burst requests at once after a pause; empty for as many as in a second
/// @param block how long a refusal closes the board to the client
/// @param refusal what it looks like
/// @param headers that every answer tells of the limit
public record Pace(
        OptionalInt rate,
        Optional<Quota> window,
        Optional<Quota> hidden,
        OptionalInt burst,
        Duration block,
        Refusal refusal,
        RateHeaders headers) {
    /// No limit.
    public static final Pace FREE = new Pace(
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Duration.ZERO,
            Refusal.TOO_MANY_SECONDS,
            RateHeaders.NONE);

    private static final int MOST = 1_000_000;

    public Pace {
        rate.ifPresent(value -> SandboxSettings.within("rate", value, 1, MOST));
        burst.ifPresent(value -> SandboxSettings.within("burst", value, 1, MOST));
        SandboxSettings.within("block", block.toMillis(), 0, Duration.ofDays(1).toMillis());
        if (burst.isPresent() && rate.isEmpty() && hidden.filter(Quota::isRate).isEmpty()) {
            throw new IllegalArgumentException("burst says how many come at once above a rate, and there is none");
        }
    }

    /// The limits that hold for one client, from now on.
    List<Limit> limits(InstantSource clock) {
        List<Limit> limits = new ArrayList<>();
        if (hidden.isPresent()) {
            Quota held = hidden.get();
            return List.of(held.isRate() ? bucket(held.requests(), clock) : new FixedWindow(held, clock));
        }
        rate.ifPresent(value -> limits.add(bucket(value, clock)));
        window.ifPresent(value -> limits.add(new FixedWindow(value, clock)));
        return limits;
    }

    private TokenBucket bucket(int perSecond, InstantSource clock) {
        return new TokenBucket(perSecond, burst.orElse(perSecond), clock);
    }
}
