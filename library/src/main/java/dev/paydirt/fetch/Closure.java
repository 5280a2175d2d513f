package dev.paydirt.fetch;

import java.time.Duration;

/// Why nobody may ask a host now.
///
/// @param remaining until it may be asked; zero when it may be asked now
/// @param reason for a person, with the host's name
record Closure(Duration remaining, String reason) {}
