package dev.paydirt.fetch;

/// Which of the requests that wait for one host goes first. It changes when something is asked, never whether or how
/// often.
///
/// An answer to which others lead goes before one that ends a way: while it is awaited nothing behind it can be asked.
/// Of two of a kind the one with more still to come goes first (the rule of the longest remaining time), because a
/// long way that is begun late is still under way, with nothing beside it, when all others have ended.
///
/// @param leads whether more is asked for once this was answered
/// @param left how many postings its sender may still want after it; a measure, not a promise
public record Precedence(boolean leads, long left) implements Comparable<Precedence> {
    /// Before all others.
    public static final Precedence FIRST = new Precedence(true, Long.MAX_VALUE);

    public Precedence {
        if (left < 0) {
            throw new IllegalArgumentException("nobody wants " + left + " postings");
        }
    }

    /// The one that goes first is the smaller one.
    @Override
    public int compareTo(Precedence other) {
        int kind = Boolean.compare(other.leads, leads);
        return kind == 0 ? Long.compare(other.left, left) : kind;
    }
}
