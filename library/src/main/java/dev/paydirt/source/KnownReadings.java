package dev.paydirt.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.paydirt.source.RecordReader.Piece;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What records were read as. Several queries find the same posting, told in the same words: it is read once.
///
/// Holds the most recently used, up to a number of characters of their descriptions.
final class KnownReadings {
    static final int MOST_CHARACTERS = 8 << 20;

    /// What one entry weighs beside its description.
    private static final int WEIGHT = 1_000;

    private final LinkedHashMap<Asked, Page.Reading.Read> known = new LinkedHashMap<>(16, 0.75f, true);
    private int characters;

    private record Asked(JsonNode record, Piece piece) {}

    synchronized Optional<Page.Reading.Read> find(JsonNode record, Piece piece) {
        return Optional.ofNullable(known.get(new Asked(record, piece)));
    }

    /// @param record nobody changes it any more
    synchronized void keep(JsonNode record, Piece piece, Page.Reading.Read reading) {
        Optional<Page.Reading.Read> before = Optional.ofNullable(known.put(new Asked(record, piece), reading));
        characters += weight(reading) - before.map(KnownReadings::weight).orElse(0);
        var eldest = known.entrySet().iterator();
        while (characters > MOST_CHARACTERS && eldest.hasNext()) {
            Map.Entry<Asked, Page.Reading.Read> entry = eldest.next();
            characters -= weight(entry.getValue());
            eldest.remove();
        }
    }

    private static int weight(Page.Reading.Read reading) {
        return WEIGHT + reading.posting().description().map(String::length).orElse(0);
    }
}
