package dev.paydirt.source;

import java.util.Optional;

/// Where in a list the next page begins.
///
/// @param index pages read before this one
/// @param offset records read before this one
/// @param token a cursor, a link, or a place in a saved answer, where the paging style has one
public record PagePosition(int index, long offset, Optional<String> token) {
    public static final PagePosition START = new PagePosition(0, 0, Optional.empty());
}
