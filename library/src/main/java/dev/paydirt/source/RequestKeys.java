package dev.paydirt.source;

import dev.paydirt.document.Entry;
import dev.paydirt.source.Source.RequestTemplate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Reads the keys of a request in a source's data file.
final class RequestKeys {
    private RequestKeys() {}

    static RequestTemplate request(Entry entry) {
        Entry.Keys keys =
                entry.keys().only(Set.of("method", "address", "path", "query", "headers", "body", "json", "user"));
        if (keys.find("address").isEmpty()) {
            keys.need("path");
        }
        if (keys.find("body").isPresent() && keys.find("json").isPresent()) {
            throw keys.spot().refuse("a request has either 'body' or 'json'; take one of them out");
        }
        String method = keys.find("method")
                .map(found -> SourceFile.choice(found, Map.of("GET", "GET", "POST", "POST")))
                .orElse("GET");
        return new RequestTemplate(
                method,
                keys.find("address").map(Entry::text),
                keys.find("path").map(Entry::text).orElse(""),
                named(keys, "query"),
                named(keys, "headers"),
                keys.find("body").map(Entry::text),
                named(keys, "json"),
                keys.find("user").map(Entry::text));
    }

    private static Map<String, String> named(Entry.Keys keys, String key) {
        return keys.find(key).map(found -> named(found, Entry::text)).orElse(Map.of());
    }

    /// In file order.
    static <T> Map<String, T> named(Entry entry, Function<Entry, T> read) {
        Map<String, T> named = new LinkedHashMap<>();
        entry.keys().entries().forEach((name, value) -> named.put(name, read.apply(value)));
        return Collections.unmodifiableMap(named);
    }
}
