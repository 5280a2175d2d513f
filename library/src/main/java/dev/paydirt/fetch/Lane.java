package dev.paydirt.fetch;

/// The queue that a request stands in: everything that one host counts together shares a lane, and so one clock.
///
/// @param host host and port as the address names them
/// @param key tells apart callers that the host counts apart; a digest, never the credential itself; "" where there
///     is none
public record Lane(String host, String key) {}
