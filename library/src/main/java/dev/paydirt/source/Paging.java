package dev.paydirt.source;

/// How the next page of a list is asked for. Every style advances by what came back.
public sealed interface Paging {
    /// The whole answer is one page.
    record OnePage() implements Paging {}

    /// `{page}` counts up from `first`.
    record PageNumber(int first) implements Paging {}

    /// `{offset}` is the number of records read so far.
    record Offset() implements Paging {}

    /// `{cursor}` is what the jq expression `next` finds in the page before.
    record Cursor(String next) implements Paging {}

    /// The jq expression `next` finds the next page's address in the page before.
    record NextLink(String next) implements Paging {}
}
