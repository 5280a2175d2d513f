package dev.paydirt.fetch;

/// What a refusal says of a limit that is [sought][LimitSearch].
enum LimitNews {
    /// The limit was met, for the first time since the host accepted something.
    LIMIT_MET,
    /// The host is still closed: the one request that was to find out was refused too.
    STILL_CLOSED,
    /// Nothing: it was under way already when the limit was met.
    NONE,
    /// Nothing but that this request was refused: there [is no limit][Doubt].
    AT_RANDOM
}
