package dev.paydirt.store;

import java.io.IOException;

/// The store failed: it is not there, not writable, full. The message names the place and the remedy.
public final class StoreException extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean passing;

    public StoreException(String message) {
        super(message);
        this.passing = false;
    }

    public StoreException(String message, Throwable cause) {
        this(message, cause, false);
    }

    /// @param passing whether it is of a kind that passes by itself
    public StoreException(String message, Throwable cause, boolean passing) {
        super(message, cause);
        this.passing = passing;
    }

    /// Whether the same may work in a while without anybody doing anything: the store was away, and not full,
    /// forbidden or wrong.
    public boolean isPassing() {
        return passing;
    }
}
