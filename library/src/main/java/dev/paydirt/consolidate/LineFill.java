package dev.paydirt.consolidate;

import dev.paydirt.posting.Fields;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Which fields of a line say something, told at a glance: the line is gone over once and nothing of it is kept but its
/// source. Meant for lines of our own, whose keys stand in their order without blanks; of any other it sees less.
final class LineFill {
    static final List<String> FIELDS = Fields.ORDER.stream()
            .filter(field -> !List.of(Fields.COLLECTED_AT, Fields.SOURCE, Fields.QUERIES, Fields.BATCH)
                    .contains(field))
            .toList();

    private static final List<Key> KEYS = Fields.ORDER.stream()
            .map(field -> new Key(
                    ("\"" + field + "\":").getBytes(StandardCharsets.US_ASCII),
                    FIELDS.indexOf(field),
                    field.equals(Fields.SOURCE)))
            .toList();

    private final byte[] line;
    private final boolean[] filled = new boolean[FIELDS.size()];
    private Optional<String> source = Optional.empty();
    private int at;

    /// @param text as it stands in a line, with its quotes and colon
    /// @param field its place in [#FIELDS], or -1
    private record Key(byte[] text, int field, boolean isSource) {}

    private LineFill(byte[] line) {
        this.line = line;
    }

    static LineFill of(byte[] line) {
        LineFill fill = new LineFill(line);
        fill.read();
        return fill;
    }

    /// Empty when it names none, or is no line of ours.
    Optional<String> source() {
        return source;
    }

    boolean isFilled(int field) {
        return filled[field];
    }

    private void read() {
        at = 1;
        for (Key key : KEYS) {
            if (!startsWith(key.text())) {
                continue;
            }
            at += key.text().length;
            int from = at;
            boolean says = skip();
            if (at >= line.length) {
                return;
            }
            if (key.field() >= 0) {
                filled[key.field()] = says;
            }
            if (key.isSource() && says && line[from] == '"') {
                source = Optional.of(new String(line, from + 1, at - from - 2, StandardCharsets.UTF_8));
            }
            if (line[at] != ',') {
                return;
            }
            at++;
        }
    }

    private boolean startsWith(byte[] text) {
        if (line.length - at < text.length) {
            return false;
        }
        for (int index = 0; index < text.length; index++) {
            if (line[at + index] != text[index]) {
                return false;
            }
        }
        return true;
    }

    /// Goes past a value.
    ///
    /// @return whether it says something
    private boolean skip() {
        int from = at;
        int depth = 0;
        while (at < line.length) {
            switch (line[at]) {
                case '"' -> skipText();
                case '[', '{' -> depth++;
                case ']', '}' -> depth--;
                default -> {}
            }
            at++;
            if (depth <= 0 && (at >= line.length || line[at] == ',' || line[at] == '}')) {
                break;
            }
        }
        at = Math.min(at, line.length);
        return from < at
                && switch (line[from]) {
                    case 'n' -> false;
                    case '"', '[', '{' -> at - from > 2;
                    default -> true;
                };
    }

    /// To its closing quote.
    private void skipText() {
        at++;
        while (at < line.length && line[at] != '"') {
            at += line[at] == '\\' ? 2 : 1;
        }
    }
}
