package dev.paydirt.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// Objects as files of a folder. Safe for any number of threads and processes.
///
/// Two keys of which one continues the other (`a` and `a/b`) cannot both be there, because a file is no folder. Folders
/// that become empty stay: another thread may be about to write into them.
final class FolderStore implements Store {
    private final Disk disk;
    private final Path root;
    private final Folders folders;
    private final Leftovers leftovers = new Leftovers();

    FolderStore(Path folder, Disk disk) {
        this.disk = disk;
        this.root = folder.toAbsolutePath().normalize();
        this.folders = new Folders(disk, root);
    }

    @Override
    public String location() {
        return "file:" + root;
    }

    @Override
    public void check() throws StoreException {
        try {
            Path there = root;
            while (!Files.exists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            if (!Files.isDirectory(there)) {
                throw new StoreException(
                        "the store cannot be the folder %s: %s is a file; move it away, or name another"
                                .formatted(root, there));
            }
            try (var probe = new FileDraft(disk, "probe", there, "probe", false)) {
                probe.out().write(new byte[4096]);
                probe.finish();
            }
        } catch (IOException failure) {
            throw Ill.when("write to the store", root, failure);
        }
    }

    @Override
    public Draft draft(String key) throws StoreException {
        return fileDraft(key, true);
    }

    @Override
    public Draft undigestedDraft(String key) throws StoreException {
        return fileDraft(key, false);
    }

    private FileDraft fileDraft(String key, boolean digested) throws StoreException {
        Path target = path(key);
        try {
            Path folder = Folders.above(target);
            folders.create(folder);
            leftovers.sweep(folder);
            return new FileDraft(disk, key, folder, key.substring(key.lastIndexOf('/') + 1), digested);
        } catch (IOException failure) {
            throw Ill.when("write", target, failure);
        }
    }

    @Override
    public boolean create(String key, byte[] content) throws StoreException {
        try (FileDraft draft = fileDraft(key, false)) {
            draft.out().write(content);
            return draft.publishOnce();
        } catch (IOException failure) {
            throw Ill.when("create", root.resolve(key), failure);
        }
    }

    @Override
    public Optional<byte[]> get(String key) throws StoreException {
        Path path = path(key);
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException failure) {
            if (isAbsence(path, failure)) {
                return Optional.empty();
            }
            throw Ill.when("read", path, failure);
        }
    }

    @Override
    public InputStream open(String key) throws StoreException {
        Path path = local(key, root);
        try {
            return Files.newInputStream(path);
        } catch (IOException failure) {
            throw Ill.when("read", path, failure);
        }
    }

    @Override
    public byte[] bytes(String key, long from, int length) throws StoreException {
        try (OpenObject object = openObject(key)) {
            return object.bytes(from, length);
        }
    }

    @Override
    public OpenObject openObject(String key) throws StoreException {
        return OpenFile.at(local(key, root));
    }

    @Override
    public Path local(String key, Path scratch) throws StoreException {
        Path path = path(key);
        if (!Files.isRegularFile(path)) {
            throw new StoreException("there is no object " + key + " in " + location());
        }
        return path;
    }

    @Override
    public List<String> keys(String prefix) throws StoreException {
        Path start = root.resolve(Key.checkedBeginning(prefix).substring(0, prefix.lastIndexOf('/') + 1));
        try {
            var walk = new KeyWalk(root, prefix);
            Files.walkFileTree(start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
            return walk.keys();
        } catch (IOException failure) {
            throw Ill.when("list", start, failure);
        }
    }

    @Override
    public void delete(String key) throws StoreException {
        Path path = path(key);
        try {
            if (!Files.isDirectory(path)) {
                disk.delete(path);
            }
        } catch (IOException failure) {
            if (!isAbsence(path, failure)) {
                throw Ill.when("delete", path, failure);
            }
        }
    }

    @Override
    public Path work(String key) throws StoreException {
        Path path = path(key);
        try {
            folders.create(Folders.above(path));
        } catch (IOException failure) {
            throw Ill.when("create the folder of", path, failure);
        }
        return path;
    }

    @Override
    public Disk disk() {
        return disk;
    }

    private Path path(String key) throws StoreException {
        try {
            return root.resolve(Key.checked(key));
        } catch (InvalidPathException unmappable) {
            throw new StoreException(
                    "no file of this system can be named '%s'; set LC_ALL=C.UTF-8 so that it can".formatted(key),
                    unmappable);
        }
    }

    /// Nothing under this key, rather than something that cannot be read. A key that continues another one is absent
    /// too, and the system calls that a file which is no folder.
    private boolean isAbsence(Path path, IOException failure) {
        if (failure instanceof NoSuchFileException || Files.isDirectory(path)) {
            return true;
        }
        for (Path above = path.getParent(); above != null && above.startsWith(root); above = above.getParent()) {
            if (Files.isRegularFile(above)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return location();
    }
}
