package dev.paydirt.fetch;

/// What this process may take of a quota that others use too, without knowing of them: the rest is theirs.
///
/// @param of the whole quota
/// @param requests of it; none at all is possible
public record Portion(Rate of, int requests) {
    public Portion {
        if (requests < 0 || requests > of.requests()) {
            throw new IllegalArgumentException("a part of %d cannot be %d".formatted(of.requests(), requests));
        }
    }
}
