package dev.paydirt.consolidate;

import dev.paydirt.Sha256;
import dev.paydirt.store.Draft;
import dev.paydirt.store.Store;
import dev.paydirt.store.StoreException;
import dev.paydirt.store.Stored;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Objects in memory, as a store elsewhere would hold them: files of this machine are copies. Remembers what was
/// published, in order, and fails when told to.
final class MemoryStore implements Store {
    private final TreeMap<String, byte[]> objects = new TreeMap<>();
    private final List<String> published = new ArrayList<>();
    private Optional<String> broken = Optional.empty();
    private Runnable beforePublishing = () -> {};

    /// Keys in the order in which they were published.
    List<String> published() {
        return List.copyOf(published);
    }

    /// From now on this key cannot be published.
    void failsAt(String key) {
        broken = Optional.of(key);
    }

    void beforePublishing(Runnable action) {
        beforePublishing = action;
    }

    String text(String key) throws StoreException {
        return new String(there(key), StandardCharsets.UTF_8);
    }

    @Override
    public String location() {
        return "memory:";
    }

    @Override
    public void check() {}

    @Override
    public Draft draft(String key) {
        var content = new ByteArrayOutputStream();
        return new Draft() {
            @Override
            public OutputStream out() {
                return content;
            }

            @Override
            public Stored publish() throws StoreException {
                beforePublishing.run();
                if (broken.equals(Optional.of(key))) {
                    throw new StoreException("the store is full");
                }
                published.add(key);
                objects.put(key, content.toByteArray());
                return stored(key, content.toByteArray());
            }

            @Override
            public void close() {}
        };
    }

    /// What somebody else does meanwhile.
    void replace(String key, String content) {
        objects.put(key, content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean create(String key, byte[] content) {
        return objects.putIfAbsent(key, content) == null;
    }

    @Override
    public Optional<byte[]> get(String key) {
        return Optional.ofNullable(objects.get(key));
    }

    @Override
    public InputStream open(String key) throws StoreException {
        return new ByteArrayInputStream(there(key));
    }

    @Override
    public byte[] bytes(String key, long from, int length) throws StoreException {
        return Arrays.copyOfRange(there(key), (int) from, (int) from + length);
    }

    @Override
    public Path local(String key, Path scratch) throws StoreException {
        try {
            return Files.write(scratch.resolve(key.replace('/', '_')), there(key));
        } catch (StoreException missing) {
            throw missing;
        } catch (IOException full) {
            throw new StoreException("no room for a copy of " + key, full);
        }
    }

    @Override
    public List<String> keys(String prefix) {
        return objects.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
    }

    @Override
    public void delete(String key) {
        objects.remove(key);
    }

    @Override
    public Path work(String key) {
        throw new UnsupportedOperationException("no test needs it");
    }

    static Stored stored(String key, byte[] content) {
        try {
            return new Stored(key, content.length, Sha256.hex(new ByteArrayInputStream(content)));
        } catch (IOException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private byte[] there(String key) throws StoreException {
        return get(key).orElseThrow(() -> new StoreException("there is no " + key));
    }
}
