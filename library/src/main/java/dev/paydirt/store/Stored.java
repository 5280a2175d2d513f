package dev.paydirt.store;

/// What a record says of an object it points to.
///
/// @param bytes the object's length
/// @param sha256 of the object's bytes, 64 lower-case hexadecimal digits
public record Stored(String key, long bytes, String sha256) {}
