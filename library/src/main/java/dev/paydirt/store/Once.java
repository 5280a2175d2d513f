package dev.paydirt.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Gives a finished file its name unless the name is taken. A hard link does that in one step.
final class Once {
    private Once() {}

    /// @return false when the name is taken
    static boolean link(Path finished, Path target) throws IOException {
        try {
            Files.createLink(target, finished);
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
        } catch (UnsupportedOperationException | FileSystemException _) {
            return copy(finished, target);
        }
    }

    /// For file systems without hard links, FAT among them: still only one creator wins, but a reader may meet the
    /// object half-written, and a crash may leave it so.
    private static boolean copy(Path finished, Path target) throws IOException {
        byte[] content = Files.readAllBytes(finished);
        try {
            Files.write(target, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
        }
    }
}
