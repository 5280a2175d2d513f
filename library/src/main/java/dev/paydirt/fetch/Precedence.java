package dev.paydirt.fetch;

/// How far a request may go before others that came earlier and wait for the same host. It changes when something is
/// asked, never whether or how often.
///
/// What leads to more is wanted earlier than what ends a way: while it is awaited nothing behind it can be asked. Of
/// two of a kind the one with more still to come is wanted earlier (the rule of the longest remaining time): a long
/// way that is begun late is still under way, with nothing beside it, when all others have ended. All of that is
/// bounded, or a short way beside a very long one would wait until both are equally long.
///
/// @param leads whether more is asked for once this was answered
/// @param left how much its sender may still want after it, in one measure for all senders; no promise
public record Precedence(boolean leads, long left) {
    /// Before almost all others.
    public static final Precedence FIRST = new Precedence(true, Long.MAX_VALUE);

    /// So 25 more to come are worth a hundred places.
    private static final int PLACES_FOR_EACH = 4;

    private static final int MOST_COUNTED = 250;
    private static final int PLACES_FOR_LEADING = 1_000;

    public Precedence {
        if (left < 0) {
            throw new IllegalArgumentException("nobody wants less than nothing: " + left);
        }
    }

    /// How many places it may go forward beside one that leads to nothing and has nothing left.
    int places() {
        int forLeft = PLACES_FOR_EACH * (int) Math.min(left, MOST_COUNTED);
        return leads ? forLeft + PLACES_FOR_LEADING : forLeft;
    }
}
