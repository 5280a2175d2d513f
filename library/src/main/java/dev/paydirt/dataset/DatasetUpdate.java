package dev.paydirt.dataset;

import java.util.Optional;

/// What became of the data set of all runs.
///
/// @param added runs that were read
/// @param anew whether what was there before was made anew
/// @param why it was though nobody asked for it
/// @param runs that it consists of now
/// @param postings different ones
public record DatasetUpdate(int added, boolean anew, Optional<String> why, int runs, long postings) {}
