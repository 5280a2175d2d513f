package dev.paydirt.collect;

import dev.paydirt.run.Timestamp;
import dev.paydirt.source.Endpoint;
import dev.paydirt.source.PageReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// One reader for each source of a run, whichever query asks: its expressions are compiled once, and what it has read
/// it knows.
final class Readers {
    private final Timestamp timestamp;
    private final Map<String, PageReader> byEndpoint = new ConcurrentHashMap<>();

    Readers(Timestamp timestamp) {
        this.timestamp = timestamp;
    }

    PageReader of(Endpoint endpoint) {
        return byEndpoint.computeIfAbsent(endpoint.name(), _ -> endpoint.reader(timestamp));
    }
}
