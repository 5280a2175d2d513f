package dev.paydirt.consolidate;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// How a file of lines is packed. A file that is read tells it by its first bytes, whatever its name; one that is
/// written is told by its name.
enum Compression {
    NONE,
    GZIP,
    ZSTD;

    private static final int BUFFER = 256 * 1024;
    private static final int GZIP_BEGINS = 0x1f8b;
    private static final int ZSTD_BEGINS = 0x28b52ffd;

    static Compression of(FileChannel file) throws IOException {
        ByteBuffer first = ByteBuffer.allocate(Integer.BYTES);
        if (file.read(first, 0) < Integer.BYTES) {
            return NONE;
        }
        int begins = first.getInt(0);
        if (begins >>> Short.SIZE == GZIP_BEGINS) {
            return GZIP;
        }
        return begins == ZSTD_BEGINS ? ZSTD : NONE;
    }

    static Compression of(String name) {
        if (name.endsWith(".gz")) {
            return GZIP;
        }
        return name.endsWith(".zst") ? ZSTD : NONE;
    }

    /// The bytes that were packed.
    InputStream unpacked(InputStream packed) throws IOException {
        return switch (this) {
            case NONE -> packed;
            case GZIP -> new GZIPInputStream(packed, BUFFER);
            case ZSTD -> new ZstdInputStream(packed);
        };
    }

    /// Closing it ends what is packed.
    OutputStream packing(OutputStream out) throws IOException {
        return switch (this) {
            case NONE -> out;
            case GZIP -> new GZIPOutputStream(out, BUFFER);
            case ZSTD -> new ZstdOutputStream(out);
        };
    }
}
