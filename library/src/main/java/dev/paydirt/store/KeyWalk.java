package dev.paydirt.store;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitResult;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// Collects the keys of a folder's files, while others add and remove some.
final class KeyWalk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final String prefix;
    private final List<String> keys = new ArrayList<>();

    KeyWalk(Path root, String prefix) {
        this.root = root;
        this.prefix = prefix;
    }

    /// In byte order.
    List<String> keys() {
        return keys.stream().sorted(Key.BYTE_ORDER).toList();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        String key = key(folder) + "/";
        boolean onTheWay = folder.equals(root) || key.startsWith(prefix) || prefix.startsWith(key);
        return onTheWay ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String key = key(file);
        // What somebody else put here under a name that is no key could not be asked for.
        if (attributes.isRegularFile() && key.startsWith(prefix) && Key.isFit(key)) {
            keys.add(key);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException || failure instanceof FileSystemLoopException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    private String key(Path path) {
        return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
