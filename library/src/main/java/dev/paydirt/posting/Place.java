package dev.paydirt.posting;

import java.util.Optional;

/// Where the work is done. These four belong together and move together when lines are merged.
///
/// @param country ISO 3166-1 alpha-2
public record Place(
        Optional<Boolean> remote, Optional<String> city, Optional<String> region, Optional<String> country) {
    public static final Place UNKNOWN =
            new Place(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
