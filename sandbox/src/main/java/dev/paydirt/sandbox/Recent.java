package dev.paydirt.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Remembers the most recently used of what was made, up to a number of entries.
///
/// What is missing is made outside of the lock; of two who make the same at once, both get the first one's.
final class Recent<K, V> {
    private final Function<K, V> making;
    private final Map<K, V> kept;

    Recent(int most, Function<K, V> making) {
        this.making = making;
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    V get(K key) {
        Optional<V> known = known(key);
        if (known.isPresent()) {
            return known.get();
        }
        return firstOf(key, making.apply(key));
    }

    private synchronized Optional<V> known(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    private synchronized V firstOf(K key, V made) {
        V earlier = kept.putIfAbsent(key, made);
        return earlier == null ? made : earlier;
    }
}
