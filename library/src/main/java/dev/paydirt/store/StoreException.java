package dev.paydirt.store;

import java.io.IOException;

/// The store failed: it is not there, not writable, full. The message names the place and the remedy.
public final class StoreException extends IOException {
    private static final long serialVersionUID = 1;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
