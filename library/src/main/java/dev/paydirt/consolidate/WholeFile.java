package dev.paydirt.consolidate;

import dev.paydirt.store.Disk;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file that is there whole or not at all. It is written beside its place and moved there by [#publish]; closing
/// without that leaves nothing, and a file that stood there stays as it was.
final class WholeFile implements Closeable {
    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private final OutputStream out;

    WholeFile(Path place) throws IOException {
        // A link stays a link: what it points to is replaced.
        this.target = Files.exists(place) ? place.toRealPath() : place;
        this.part = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        this.channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        this.out = Compression.of(target.getFileName().toString())
                .packing(
                        new EarlySync(new BufferedOutputStream(Channels.newOutputStream(channel), 64 * 1024), channel));
    }

    OutputStream out() {
        return out;
    }

    void publish() throws IOException {
        out.close();
        channel.force(true);
        channel.close();
        Disk.REAL.move(part, target);
        Disk.REAL.syncFolder(target.toAbsolutePath().resolveSibling(""));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }
}
