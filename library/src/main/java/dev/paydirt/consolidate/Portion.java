package dev.paydirt.consolidate;

/// Some whole lines of an input.
///
/// @param input index among the inputs
/// @param offset of its first byte in the input
/// @param bytes begins with them
/// @param length how many bytes they have
/// @param tooLong whether this is the beginning of one line that is too long to be read
record Portion(int input, long offset, byte[] bytes, int length, boolean tooLong) {}
