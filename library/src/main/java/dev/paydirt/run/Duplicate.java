package dev.paydirt.run;

/// A line that is gone, and the one that stands for it.
///
/// @param identity what both share
/// @param rule `source id` or `canonical url`
public record Duplicate(String identity, String rule, Line gone, Line stands) {
    /// @param where `key:line` of an object, or batch, query, source, page and position
    public record Line(String where, String jobUrl) {}
}
