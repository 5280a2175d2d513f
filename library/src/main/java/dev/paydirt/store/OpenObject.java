package dev.paydirt.store;

import java.io.Closeable;

/// A large object, open so that many parts of it can be read. Safe for several threads.
@FunctionalInterface
public interface OpenObject extends Closeable {
    /// As [Store#bytes].
    byte[] bytes(long from, int length) throws StoreException;

    @Override
    default void close() throws StoreException {}
}
