package dev.paydirt.store;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// Folders that are still there after the power failed.
final class Folders {
    private Folders() {}

    /// The folder that a file stands in.
    static Path above(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file stands in a folder");
    }

    /// Creates a folder and those above it that are missing.
    static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            create(parent);
        }
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException _) {
            if (!Files.isDirectory(folder)) {
                throw new FileSystemException(folder.toString(), null, "Not a directory");
            }
        }
        if (parent != null) {
            sync(parent);
        }
    }

    /// Makes names that were added to the folder, or changed in it, durable.
    ///
    /// An interrupted thread cannot use a channel, and must still be able to finish what it publishes; so it is
    /// interrupted again afterwards.
    static void sync(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            while (!synced(folder)) {
                interrupted = Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean synced(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
            return true;
        } catch (ClosedByInterruptException _) {
            return false;
        }
    }
}
