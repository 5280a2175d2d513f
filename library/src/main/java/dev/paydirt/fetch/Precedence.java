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
/// @param left how many postings its sender may still want after it; a measure, not a promise
public record Precedence(boolean leads, long left) {
    /// Before almost all others.
    public static final Precedence FIRST = new Precedence(true, Long.MAX_VALUE);

    /// So a page of 25 postings that is still to come is worth a hundred places.
    private static final int PLACES_A_POSTING = 4;

    private static final int MOST_FOR_LEFT = 1_000;
    private static final int FOR_LEADING = 1_000;

    public Precedence {
        if (left < 0) {
            throw new IllegalArgumentException("nobody wants " + left + " postings");
        }
    }

    /// How many places it may go forward beside one that leads to nothing and has nothing left.
    int places() {
        int forLeft = (int) Math.min(MOST_FOR_LEFT, PLACES_A_POSTING * Math.min(left, MOST_FOR_LEFT));
        return forLeft + (leads ? FOR_LEADING : 0);
    }
}
