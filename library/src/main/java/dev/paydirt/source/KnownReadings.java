package dev.paydirt.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.paydirt.posting.Posting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What records were read as. Several queries find the same posting, told in the same words but for an address that
/// says who asked: it is read once.
///
/// Holds the most recently used, up to a number of characters of their descriptions.
final class KnownReadings {
    static final int MOST_CHARACTERS = 8 << 20;

    /// What one entry weighs beside its description.
    private static final int WEIGHT = 1_000;

    private final LinkedHashMap<ObjectNode, Posting> known = new LinkedHashMap<>(16, 0.75f, true);
    private int characters;

    /// @param lasting a record without what passes; nobody changes it any more
    /// @param reader reads it where that was not done yet
    /// @return the posting, with what passes as it was when it was read
    Posting read(ObjectNode lasting, Supplier<Posting> reader) {
        Optional<Posting> before = find(lasting);
        if (before.isPresent()) {
            return before.get();
        }
        Posting read = reader.get();
        keep(lasting, read);
        return read;
    }

    private synchronized Optional<Posting> find(ObjectNode lasting) {
        return Optional.ofNullable(known.get(lasting));
    }

    private synchronized void keep(ObjectNode lasting, Posting read) {
        Optional<Posting> before = Optional.ofNullable(known.put(lasting, read));
        characters += weight(read) - before.map(KnownReadings::weight).orElse(0);
        var eldest = known.entrySet().iterator();
        while (characters > MOST_CHARACTERS && eldest.hasNext()) {
            Map.Entry<ObjectNode, Posting> entry = eldest.next();
            characters -= weight(entry.getValue());
            eldest.remove();
        }
    }

    private static int weight(Posting posting) {
        return WEIGHT + posting.description().map(String::length).orElse(0);
    }
}
