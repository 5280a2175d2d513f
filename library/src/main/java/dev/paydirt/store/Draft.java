package dev.paydirt.store;

import java.io.OutputStream;

/// An object in the making. Closing without [#publish] leaves nothing behind.
public interface Draft extends AutoCloseable {
    /// Buffered; need not be closed.
    OutputStream out();

    /// Makes the object seen, whole and durable. An object that stood under the key is replaced in one step.
    Stored publish() throws StoreException;

    @Override
    void close() throws StoreException;
}
