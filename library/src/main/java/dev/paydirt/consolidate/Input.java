package dev.paydirt.consolidate;

import java.nio.file.Path;

/// A file of postings, one JSON object a line.
///
/// @param name how the ledgers call it: an object's key, or the path as it was given. What follows its last `/`
///     decides the order among inputs
/// @param file must be a regular file: it is read twice, and by position
public record Input(String name, Path file) {}
