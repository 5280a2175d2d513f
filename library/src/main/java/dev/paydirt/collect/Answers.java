package dev.paydirt.collect;

import dev.paydirt.source.PagePosition;
import dev.paydirt.store.StoreException;

/// Where raw answers are kept, when somebody wants them.
@FunctionalInterface
interface Answers {
    /// Keeps nothing.
    Answers NONE = (_, _, _, _) -> {};

    /// @param query the query's id
    void keep(String query, String source, PagePosition position, byte[] body) throws StoreException;
}
