package dev.paydirt.dataset;

/// What became of the data set of all runs.
///
/// @param added runs that were read
/// @param anew whether what was there before was made anew
/// @param runs that it consists of now
/// @param postings different ones
public record DatasetUpdate(int added, boolean anew, int runs, long postings) {}
