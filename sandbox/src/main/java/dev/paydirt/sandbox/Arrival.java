package dev.paydirt.sandbox;

import java.time.Duration;

/// One request for postings, as the board saw it.
///
/// @param since when its head was read, counted from the board's start
/// @param client the key it came with, else the machine it came from
/// @param path with the query, as sent
/// @param status of the answer; 0 while there is none, and for a connection that ended without one
public record Arrival(Duration since, String client, String path, int status) {}
