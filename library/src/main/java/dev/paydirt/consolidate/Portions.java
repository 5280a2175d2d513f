package dev.paydirt.consolidate;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Cuts an input into portions of whole lines.
final class Portions {
    /// Large enough for reads to cost nothing, small enough for a core's cache.
    private static final int SIZE = 512 * 1024;

    private final int number;
    private final OpenInput input;
    private final InputStream in;
    private final Buffers buffers;
    private byte[] rest = new byte[0];
    private int restLength;
    private long offset;
    private boolean ended;

    /// Arrays that are used again and again.
    static final class Buffers {
        private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(64);

        byte[] take() {
            byte[] buffer = free.poll();
            return buffer == null ? new byte[SIZE] : buffer;
        }

        void giveBack(byte[] buffer) {
            if (buffer.length == SIZE) {
                free.offer(buffer);
            }
        }
    }

    /// @param number of the input
    Portions(int number, OpenInput input, Buffers buffers) throws IOException {
        this.number = number;
        this.input = input;
        this.in = begin(input);
        this.buffers = buffers;
    }

    private static InputStream begin(OpenInput input) throws IOException {
        try {
            return input.stream();
        } catch (IOException failure) {
            throw input.broken(failure);
        }
    }

    private int read(byte[] bytes, int from) throws IOException {
        try {
            return in.readNBytes(bytes, from, bytes.length - from);
        } catch (IOException failure) {
            throw input.broken(failure);
        }
    }

    /// The next lines, or empty at the end.
    Optional<Portion> next() throws IOException {
        byte[] bytes = buffers.take();
        System.arraycopy(rest, 0, bytes, 0, restLength);
        int length = restLength;
        int end = 0;
        while (end == 0 && !ended) {
            if (length == bytes.length) {
                if (length > LineScan.LIMIT) {
                    return Optional.of(tooLong(bytes));
                }
                bytes = longer(bytes);
            }
            int read = read(bytes, length);
            ended = read < bytes.length - length;
            end = afterLastLineFeed(bytes, length, length + read);
            length += read;
        }
        if (ended) {
            end = length;
        }
        if (end == 0) {
            return Optional.empty();
        }
        keepRest(bytes, end, length);
        var portion = new Portion(number, offset, bytes, end, false);
        offset += end;
        return Optional.of(portion);
    }

    private void keepRest(byte[] bytes, int from, int to) {
        restLength = to - from;
        if (rest.length < restLength) {
            rest = new byte[Math.max(restLength, SIZE)];
        }
        System.arraycopy(bytes, from, rest, 0, restLength);
    }

    /// The line's beginning; the stream is read to the line's end.
    private Portion tooLong(byte[] beginning) throws IOException {
        byte[] bytes = new byte[SIZE];
        long length = beginning.length;
        int end = 0;
        int read = 0;
        while (end == 0 && !ended) {
            length += read;
            read = read(bytes, 0);
            ended = read < bytes.length;
            end = afterFirstLineFeed(bytes, read);
        }
        keepRest(bytes, end == 0 ? read : end, read);
        var portion = new Portion(number, offset, beginning, LineScan.LIMIT, true);
        offset += length + (end == 0 ? read : end);
        return portion;
    }

    private static byte[] longer(byte[] bytes) {
        int length = Math.min(bytes.length * 2, LineScan.LIMIT + 1);
        byte[] longer = new byte[length];
        System.arraycopy(bytes, 0, longer, 0, bytes.length);
        return longer;
    }

    /// 0 when there is none.
    private static int afterLastLineFeed(byte[] bytes, int from, int to) {
        for (int at = to; at > from; at--) {
            if (bytes[at - 1] == '\n') {
                return at;
            }
        }
        return 0;
    }

    private static int afterFirstLineFeed(byte[] bytes, int to) {
        for (int at = 0; at < to; at++) {
            if (bytes[at] == '\n') {
                return at + 1;
            }
        }
        return 0;
    }
}
