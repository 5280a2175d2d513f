package dev.paydirt.consolidate;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// Keeps what is read through it.
final class CopyingStream extends FilterInputStream {
    private final FileChannel copy;

    CopyingStream(InputStream in, FileChannel copy) {
        super(in);
        this.copy = copy;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        for (var kept = ByteBuffer.wrap(bytes, from, Math.max(read, 0)); kept.hasRemaining(); ) {
            copy.write(kept);
        }
        return read;
    }
}
