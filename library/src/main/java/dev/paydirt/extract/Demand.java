package dev.paydirt.extract;

/// Something that an advertisement may ask for: a degree, or years of experience.
///
/// @param value what goes into the data
/// @param isDegree or years
/// @param rank among its like, the lowest first
/// @param from its first word
/// @param to behind its last word
record Demand(String value, boolean isDegree, int rank, int from, int to) {}
