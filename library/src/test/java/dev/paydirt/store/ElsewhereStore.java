package dev.paydirt.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Objects that every machine sees, as one machine sees them: its unfinished work is its own.
public final class ElsewhereStore implements Store {
    private final Store objects;
    private final Path machine;

    /// @param machine the folder of this machine's unfinished work
    public ElsewhereStore(Store objects, Path machine) {
        this.objects = objects;
        this.machine = machine;
    }

    @Override
    public boolean isElsewhere() {
        return true;
    }

    @Override
    public Path work(String key) throws StoreException {
        Path file = machine.resolve(key);
        try {
            Files.createDirectories(Folders.above(file));
        } catch (IOException failed) {
            throw Ill.when("create the folder of", file, failed);
        }
        return file;
    }

    @Override
    public String location() {
        return "elsewhere";
    }

    @Override
    public void check() throws StoreException {
        objects.check();
    }

    @Override
    public Draft draft(String key) throws StoreException {
        return objects.draft(key);
    }

    @Override
    public Stored put(String key, byte[] content) throws IOException {
        return objects.put(key, content);
    }

    @Override
    public boolean create(String key, byte[] content) throws StoreException {
        return objects.create(key, content);
    }

    @Override
    public Optional<byte[]> get(String key) throws StoreException {
        return objects.get(key);
    }

    @Override
    public InputStream open(String key) throws StoreException {
        return objects.open(key);
    }

    @Override
    public byte[] bytes(String key, long from, int length) throws StoreException {
        return objects.bytes(key, from, length);
    }

    @Override
    public Path local(String key, Path scratch) throws StoreException {
        return objects.local(key, scratch);
    }

    @Override
    public List<String> keys(String prefix) throws StoreException {
        return objects.keys(prefix);
    }

    @Override
    public void delete(String key) throws StoreException {
        objects.delete(key);
    }
}
