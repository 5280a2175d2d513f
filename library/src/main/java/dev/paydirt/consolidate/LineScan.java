package dev.paydirt.consolidate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/// Finds the lines of a stream: ended by LF, by CRLF or by the end of the stream.
///
/// A byte order mark before a line is no part of it: files that were simply appended to one another carry them in
/// their middle. Blank lines (spaces, tabs) are numbered, so that numbers agree with what an editor shows, but not
/// given out.
public final class LineScan {
    /// A line is held in memory as a whole; no posting comes near this.
    public static final int LIMIT = 16 * 1024 * 1024;

    private static final int MARK_LENGTH = 3;

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int end;
    private long position;
    private long number;

    public LineScan(InputStream in) {
        this.in = in;
    }

    /// One line without its end.
    ///
    /// @param number in its file, from 1
    /// @param offset of its first byte in its file
    /// @param bytes the line, or only its beginning when it is longer than [#LIMIT]
    /// @param tooLong whether only the beginning is here
    /// @param ended whether an end of line followed, which a file that was cut off lacks
    public record Line(long number, long offset, byte[] bytes, boolean tooLong, boolean ended) {}

    /// The next line that is not blank, or empty at the end of the stream.
    public Optional<Line> next() throws IOException {
        while (at < end || fill()) {
            Line line = read();
            if (line.tooLong || line.bytes.length > 0) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private Line read() throws IOException {
        number++;
        long start = position;
        var kept = new ByteArrayOutputStream();
        boolean ended = false;
        boolean tooLong = false;
        while (!ended && (at < end || fill())) {
            int stop = indexOfLineFeed();
            int room = LIMIT - kept.size();
            tooLong |= stop - at > room;
            kept.write(buffer, at, Math.min(stop - at, room));
            ended = stop < end;
            int consumed = stop - at + (ended ? 1 : 0);
            at += consumed;
            position += consumed;
        }
        return trimmed(start, kept.toByteArray(), tooLong, ended);
    }

    private Line trimmed(long start, byte[] read, boolean tooLong, boolean ended) {
        int from = afterMarks(read, 0, read.length);
        int to = beforeReturns(read, from, read.length);
        if (isBlank(read, from, to)) {
            to = from;
        }
        byte[] bytes = from == 0 && to == read.length ? read : Arrays.copyOfRange(read, from, to);
        return new Line(number, start + from, bytes, tooLong, ended);
    }

    private int indexOfLineFeed() {
        int index = at;
        while (index < end && buffer[index] != '\n') {
            index++;
        }
        return index;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = in.readNBytes(buffer, 0, buffer.length);
        return end > 0;
    }

    /// Past the byte order marks before a line.
    static int afterMarks(byte[] bytes, int from, int to) {
        int at = from;
        while (to - at >= MARK_LENGTH
                && bytes[at] == (byte) 0xEF
                && bytes[at + 1] == (byte) 0xBB
                && bytes[at + 2] == (byte) 0xBF) {
            at += MARK_LENGTH;
        }
        return at;
    }

    /// Before the carriage returns behind a line.
    static int beforeReturns(byte[] bytes, int from, int to) {
        int at = to;
        while (at > from && bytes[at - 1] == '\r') {
            at--;
        }
        return at;
    }

    static boolean isBlank(byte[] bytes, int from, int to) {
        for (int index = from; index < to; index++) {
            if (bytes[index] != ' ' && bytes[index] != '\t' && bytes[index] != '\r') {
                return false;
            }
        }
        return true;
    }
}
