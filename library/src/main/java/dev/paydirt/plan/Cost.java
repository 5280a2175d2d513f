package dev.paydirt.plan;

/// What something is predicted to take.
///
/// @param requests sent
/// @param seconds from first to last, waits and pauses included
public record Cost(int requests, double seconds) {
    public static final Cost NONE = new Cost(0, 0);

    Cost plus(Cost other) {
        return new Cost(requests + other.requests, seconds + other.seconds);
    }
}
