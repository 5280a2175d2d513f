package dev.paydirt.consolidate;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/// One input, open from the first pass to the end of the second: a file that is replaced meanwhile is still read as it
/// was. The only place that knows how an input's lines are stored; what is packed is unpacked once, into a file in
/// which
/// its lines can be found again.
final class OpenInput implements Closeable {
    private final Input input;
    private final FileChannel channel;
    private final Compression compression;
    private final FileChannel lines;

    OpenInput(Input input, Scratch scratch) throws IOException {
        this.input = input;
        this.channel = FileChannel.open(input.file(), StandardOpenOption.READ);
        this.compression = Compression.of(channel);
        this.lines = compression == Compression.NONE ? channel : scratch.unnamed();
    }

    String name() {
        return input.name();
    }

    /// All of it, from the beginning. Need not be closed; one at a time.
    InputStream stream() throws IOException {
        if (compression == Compression.NONE) {
            return asItLies();
        }
        lines.truncate(0);
        return new CopyingStream(compression.unpacked(asItLies()), lines);
    }

    /// The file's own bytes.
    InputStream asItLies() throws IOException {
        return Channels.newInputStream(channel.position(0));
    }

    /// The bytes of a line.
    byte[] read(long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        if (read(offset, bytes, length) < length) {
            throw changed();
        }
        return bytes;
    }

    /// Reads a line, and what follows it as long as there is room for it.
    ///
    /// @param most at least the line's length
    /// @return how many bytes were read: at least the line's length
    int read(LineAt line, byte[] into, int most) throws IOException {
        int read = read(line.offset(), into, most);
        if (read < line.length()) {
            throw changed();
        }
        return read;
    }

    private int read(long offset, byte[] into, int most) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(into, 0, most);
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = lines.read(bytes, offset + bytes.position());
        }
        return bytes.position();
    }

    /// What to throw when its stream breaks.
    IOException broken(IOException how) {
        return compression == Compression.NONE
                ? how
                : new IOException(name() + " cannot be unpacked, it is cut off or damaged: " + how.getMessage(), how);
    }

    /// What to throw when a line is no longer what it was in the first pass.
    IOException changed() {
        return new IOException(name() + " was changed while it was being consolidated; do it again");
    }

    @Override
    public void close() throws IOException {
        lines.close();
        channel.close();
    }
}
