package dev.paydirt.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A store that fails when its rule says so, before it has done anything or after it has done all of it.
public final class FlakyStore implements Store {
    private final Store store;
    private final Rule rule;

    /// What becomes of an operation.
    public enum Fate {
        WORKS,
        /// It is away.
        PASSES,
        /// It does what it was told and cannot say so.
        PASSES_AFTERWARDS,
        /// Nothing helps but somebody who mends it.
        STAYS
    }

    /// Decides when the store fails.
    @FunctionalInterface
    public interface Rule {
        Fate of(String operation, String key);
    }

    public FlakyStore(Store store, Rule rule) {
        this.store = store;
        this.rule = rule;
    }

    @FunctionalInterface
    private interface Operation<T, E extends IOException> {
        T run() throws E;
    }

    private <T, E extends IOException> T does(String name, String key, Operation<T, E> operation)
            throws E, StoreException {
        return switch (rule.of(name, key)) {
            case WORKS -> operation.run();
            case PASSES -> throw failure(key, true);
            case PASSES_AFTERWARDS -> {
                operation.run();
                throw failure(key, true);
            }
            case STAYS -> throw failure(key, false);
        };
    }

    private static StoreException failure(String key, boolean passing) {
        return passing
                ? Ill.when("reach", Path.of(key), new IOException("Stale file handle"))
                : new StoreException("could not reach " + key + ": it is broken");
    }

    @Override
    public String location() {
        return store.location();
    }

    @Override
    public void check() throws StoreException {
        this.<Boolean, StoreException>does("check", "x", () -> {
            store.check();
            return true;
        });
    }

    @Override
    public Draft draft(String key) throws StoreException {
        return this.<Draft, StoreException>does("draft", key, () -> store.draft(key));
    }

    @Override
    public Stored put(String key, byte[] content) throws IOException {
        return this.<Stored, IOException>does("put", key, () -> store.put(key, content));
    }

    @Override
    public boolean create(String key, byte[] content) throws StoreException {
        return this.<Boolean, StoreException>does("create", key, () -> store.create(key, content));
    }

    @Override
    public Optional<byte[]> get(String key) throws StoreException {
        return this.<Optional<byte[]>, StoreException>does("get", key, () -> store.get(key));
    }

    @Override
    public InputStream open(String key) throws StoreException {
        return this.<InputStream, StoreException>does("open", key, () -> store.open(key));
    }

    @Override
    public byte[] bytes(String key, long from, int length) throws StoreException {
        return does("bytes", key, () -> store.bytes(key, from, length));
    }

    @Override
    public Path local(String key, Path scratch) throws StoreException {
        return this.<Path, StoreException>does("local", key, () -> store.local(key, scratch));
    }

    @Override
    public List<String> keys(String prefix) throws StoreException {
        return this.<List<String>, StoreException>does("keys", "x", () -> store.keys(prefix));
    }

    @Override
    public void delete(String key) throws StoreException {
        this.<Boolean, StoreException>does("delete", key, () -> {
            store.delete(key);
            return true;
        });
    }

    @Override
    public Path work(String key) throws StoreException {
        return store.work(key);
    }

    @Override
    public boolean isElsewhere() {
        return store.isElsewhere();
    }

    @Override
    public Disk disk() {
        return store.disk();
    }
}
