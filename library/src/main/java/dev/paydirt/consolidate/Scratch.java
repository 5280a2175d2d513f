package dev.paydirt.consolidate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder for what has no room in memory. It is there when it is first needed, and gone at the end.
public final class Scratch implements Closeable {
    private final Path parent;
    private Optional<Path> folder = Optional.empty();
    private int unnamed;

    public Scratch(Path parent) {
        this.parent = parent;
    }

    public Path folder() throws IOException {
        if (folder.isEmpty()) {
            folder = Optional.of(Files.createTempDirectory(parent, ".consolidate-"));
        }
        return folder.get();
    }

    /// A file in it that is not there yet.
    Path file(String name) throws IOException {
        return folder().resolve(name);
    }

    /// A file to write and read, gone when it is closed.
    FileChannel unnamed() throws IOException {
        return FileChannel.open(
                file("unpacked-" + unnamed++),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    @Override
    public void close() throws IOException {
        if (folder.isPresent()) {
            try (Stream<Path> all = Files.walk(folder.get())) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
