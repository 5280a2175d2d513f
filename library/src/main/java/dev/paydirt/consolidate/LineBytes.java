package dev.paydirt.consolidate;

import java.io.IOException;
import java.util.List;

/// Reads lines by their places. Lines that follow one another closely are read together; one that lies elsewhere, as
/// the best line of a group may, is read alone. Not for several threads.
final class LineBytes {
    private static final int WINDOW = 256 * 1024;

    /// Between lines that are read together.
    private static final int WIDEST_GAP = 32 * 1024;

    private final List<OpenInput> inputs;
    private final byte[] window = new byte[WINDOW];
    private int windowInput = -1;
    private long windowStart;
    private long windowEnd;
    private byte[] alone = new byte[16 * 1024];
    private int aloneInput = -1;
    private long aloneEnd;
    private byte[] bytes = window;
    private int from;

    LineBytes(List<OpenInput> inputs) {
        this.inputs = inputs;
    }

    /// Makes a line's bytes those at [#from] in [#bytes], until the next one is read.
    void read(LineAt line) throws IOException {
        if (isInWindow(line)) {
            use(window, (int) (line.offset() - windowStart));
        } else if (line.length() <= WINDOW / 2
                && (follows(line, windowInput, windowEnd) || follows(line, aloneInput, aloneEnd))) {
            windowEnd = line.offset() + inputs.get(line.input()).read(line, window, WINDOW);
            windowInput = line.input();
            windowStart = line.offset();
            use(window, 0);
        } else {
            if (alone.length < line.length()) {
                alone = new byte[line.length()];
            }
            inputs.get(line.input()).read(line, alone, line.length());
            aloneInput = line.input();
            aloneEnd = line.end();
            use(alone, 0);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    /// A copy of a line's bytes.
    byte[] copy(LineAt line) throws IOException {
        read(line);
        byte[] copy = new byte[line.length()];
        System.arraycopy(bytes, from, copy, 0, copy.length);
        return copy;
    }

    private void use(byte[] where, int at) {
        bytes = where;
        from = at;
    }

    private boolean isInWindow(LineAt line) {
        return line.input() == windowInput && line.offset() >= windowStart && line.end() <= windowEnd;
    }

    private boolean follows(LineAt line, int input, long end) {
        // A line that the window cuts begins before its end.
        return line.input() == input && line.offset() >= end - WINDOW && line.offset() - end <= WIDEST_GAP;
    }
}
