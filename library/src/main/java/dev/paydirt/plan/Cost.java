package dev.paydirt.plan;

/// What something is predicted to take.
///
/// @param requests sent; beyond all numbers it stays at the largest
/// @param seconds from first to last, waits and pauses included
public record Cost(int requests, double seconds) {
    public static final Cost NONE = new Cost(0, 0);

    Cost plus(Cost other) {
        long together = (long) requests + other.requests;
        return new Cost((int) Math.min(Integer.MAX_VALUE, together), seconds + other.seconds);
    }
}
