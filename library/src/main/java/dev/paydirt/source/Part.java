package dev.paydirt.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A part of what a query asks for, where a source's cap cuts off the list of all of it.
///
/// @param location in place of the query's; empty for the query's own
/// @param band of pay; empty for all that the query asks for
/// @param remote whether only work that can be done from anywhere is asked for, whatever the query says
public record Part(Optional<String> location, Optional<Band> band, boolean remote) {
    /// All that the query asks for.
    public static final Part WHOLE = new Part(Optional.empty(), Optional.empty(), false);

    /// A span of a year's pay, both ends in it, in the source's currency.
    ///
    /// @param from empty for the query's own minimum, or none
    /// @param to empty for no upper end; then postings without pay belong to it too
    public record Band(OptionalLong from, OptionalLong to) {
        @Override
        public String toString() {
            if (to.isEmpty()) {
                return "pay of " + from.orElse(0) + " or more, or untold";
            }
            return from.isEmpty()
                    ? "pay up to " + to.getAsLong()
                    : "pay of " + from.getAsLong() + " to " + to.getAsLong();
        }
    }

    Part at(String place) {
        return new Part(Optional.of(place), band, remote);
    }

    Part paid(Band narrower) {
        return new Part(location, Optional.of(narrower), remote);
    }

    Part remoteOnly() {
        return new Part(location, band, true);
    }

    /// Whether postings without pay are left out.
    boolean isPaidOnly() {
        return band.filter(span -> span.to().isPresent()).isPresent();
    }

    /// As a person would say it: `California, remote, pay of 50000 to 75000`; empty for the whole.
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        location.ifPresent(words::add);
        if (remote) {
            words.add("remote");
        }
        band.ifPresent(span -> words.add(span.toString()));
        return String.join(", ", words);
    }
}
