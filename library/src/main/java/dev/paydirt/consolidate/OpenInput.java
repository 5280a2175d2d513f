package dev.paydirt.consolidate;

import dev.paydirt.consolidate.LineGroups.LineAt;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/// One input, open from the first pass to the end of the second: a file that is replaced meanwhile is still read as it
/// was. The only place that knows how an input's lines are stored.
final class OpenInput implements Closeable {
    private final Input input;
    private final FileChannel channel;

    OpenInput(Input input) throws IOException {
        this.input = input;
        this.channel = FileChannel.open(input.file(), StandardOpenOption.READ);
    }

    String name() {
        return input.name();
    }

    /// All of it, from the beginning. Need not be closed; one at a time.
    InputStream stream() throws IOException {
        return Channels.newInputStream(channel.position(0));
    }

    /// One line's bytes.
    byte[] read(LineAt line) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(line.length());
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, line.offset() + bytes.position()) < 0) {
                throw changed();
            }
        }
        return bytes.array();
    }

    /// What to throw when a line is no longer what it was in the first pass.
    IOException changed() {
        return new IOException(name() + " was changed while it was being consolidated; do it again");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
