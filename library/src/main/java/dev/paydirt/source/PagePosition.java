package dev.paydirt.source;

import java.util.Optional;

/// Where in a list the next page begins.
///
/// @param part whose list it is
/// @param index pages of this list read before this one
/// @param offset records of this list read before this one
/// @param token a cursor, a link, or a place in a saved answer, where the paging style has one
public record PagePosition(Part part, int index, long offset, Optional<String> token) {
    /// The beginning of the whole list.
    public static final PagePosition START = start(Part.WHOLE);

    /// In the list of all that the query asks for.
    public PagePosition(int index, long offset, Optional<String> token) {
        this(Part.WHOLE, index, offset, token);
    }

    public static PagePosition start(Part part) {
        return new PagePosition(part, 0, 0, Optional.empty());
    }

    /// After a page of so many records.
    public PagePosition next(int records, Optional<String> found) {
        return new PagePosition(part, index + 1, offset + records, found);
    }
}
