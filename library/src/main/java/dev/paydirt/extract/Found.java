package dev.paydirt.extract;

import dev.paydirt.posting.SalaryText.Span;

/// Something that was read, with the words it was read from.
///
/// @param value as it goes into the data
/// @param part which text the span is of
/// @param evidence the characters that say it
public record Found(String value, Part part, Span evidence) {
    /// The texts of an advertisement that are read.
    public enum Part {
        TITLE,
        DESCRIPTION
    }
}
