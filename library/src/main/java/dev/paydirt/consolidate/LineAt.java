package dev.paydirt.consolidate;

import dev.paydirt.posting.LineFacts;

/// Where a line stands, and what is known of it.
///
/// @param input index among the inputs
/// @param number in its file, from 1
/// @param offset of its first byte in its file
/// @param length in bytes, without its end
record LineAt(int input, long number, long offset, int length, LineFacts facts) {
    /// The same line, so many lines further on in its file.
    LineAt numberedFrom(long lines) {
        return new LineAt(input, number + lines, offset, length, facts);
    }

    long end() {
        return offset + length;
    }
}
