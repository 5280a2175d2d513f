package dev.paydirt.query;

import dev.paydirt.document.Entry;
import dev.paydirt.document.Spot;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Queries and sources as they stand in a plan: with the keys of the searches file, every list multiplied out and
/// every path made absolute.
public final class PlannedForm {
    private static final QueryReader QUERIES = new QueryReader(new Entry.Keys(new Spot("", 0, ""), Map.of()));

    private PlannedForm() {}

    public static Query query(Entry.Keys keys) {
        Map<String, Entry> plain = new HashMap<>(keys.entries());
        plain.remove("id");
        List<Query> queries = QUERIES.read(new Entry.Keys(keys.spot(), plain));
        if (queries.size() != 1) {
            throw keys.spot().refuse("a plan holds single queries; this one multiplies to " + queries.size());
        }
        return queries.getFirst();
    }

    public static SourceChoice source(Entry.Keys keys) {
        keys.only(Set.of("name", "source", "definition", "settings", "base-url", "files", "optional", "accept-terms"));
        Map<String, String> settings = new HashMap<>();
        keys.need("settings").keys().entries().forEach((key, value) -> settings.put(key, value.text()));
        Optional<URI> baseUrl = keys.find("base-url").map(SourceChoiceReader::address);
        return new SourceChoice(
                SourceChoiceReader.name(keys.need("name")),
                keys.need("source").text(),
                keys.find("definition").map(Entry::text),
                settings,
                baseUrl,
                keys.find("files").map(Entry::texts).orElse(List.of()),
                keys.find("optional").map(Entry::flag).orElse(false),
                keys.find("accept-terms").map(Entry::flag).orElse(false),
                keys.spot().toString());
    }
}
