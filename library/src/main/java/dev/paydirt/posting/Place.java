package dev.paydirt.posting;

import java.util.Optional;

/// Where the work is done. These four belong together and move together when lines are merged.
///
/// @param country ISO 3166-1 alpha-2
public record Place(
        Optional<Boolean> remote, Optional<String> city, Optional<String> region, Optional<String> country) {
    public static final Place UNKNOWN =
            new Place(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// This, and what it does not tell from another that does not contradict it.
    public Place orElse(Place other) {
        boolean elsewhere = (country.isPresent() && other.country().isPresent() && !country.equals(other.country()))
                || (region.isPresent() && other.region().isPresent() && !region.equals(other.region()));
        return elsewhere
                ? new Place(remote.or(other::remote), city, region, country)
                : new Place(
                        remote.or(other::remote),
                        city.or(other::city),
                        region.or(other::region),
                        country.or(other::country));
    }
}
