package dev.paydirt.plan;

import dev.paydirt.fetch.Past;

/// What earlier runs teach a planner.
///
/// @param history what pairs took
/// @param past what hosts were asked
public record Known(History history, Past past) {
    public static final Known NOTHING = new Known(History.NONE, Past.NONE);
}
