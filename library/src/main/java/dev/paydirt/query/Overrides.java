package dev.paydirt.query;

import java.util.List;
import java.util.Optional;

/// What the command line says instead of the searches file.
///
/// @param sources names of the file's sources, or of built-in ones; none leaves the file's
public record Overrides(
        Optional<String> store, List<String> sources, Optional<Integer> runners, Optional<String> contact) {
    public static final Overrides NONE = new Overrides(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    public Overrides {
        sources = List.copyOf(sources);
    }
}
