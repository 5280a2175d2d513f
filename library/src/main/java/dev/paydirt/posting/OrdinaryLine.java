package dev.paydirt.posting;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Finds the fields of an ordinary line by going over it once. What it finds is what [LineReader] would; of a line that
/// is unusual in any way it finds nothing.
final class OrdinaryLine {
    private final byte[] line;
    private final LineKeys keys = new LineKeys();
    private final Map<String, Field> fields = LinkedHashMap.newLinkedHashMap(LineFacts.OTHERS + 4);
    private int at = 1;

    private OrdinaryLine(byte[] line) {
        this.line = line;
    }

    /// By name, in the line's order. Empty says nothing about the line.
    static Optional<Map<String, Field>> fields(byte[] line) {
        if (line.length == 0 || line[0] != '{') {
            return Optional.empty();
        }
        var ordinary = new OrdinaryLine(line);
        return ordinary.read() ? Optional.of(ordinary.fields) : Optional.empty();
    }

    private boolean read() {
        keys.start();
        while (field()) {
            if (line[at++] == '}') {
                return at == line.length;
            }
        }
        return false;
    }

    /// Reads a field, up to the comma or brace behind it.
    private boolean field() {
        int nameStart = blanks(at);
        int key = keys.read(line, nameStart, line.length);
        if (key == LineKeys.UNSURE) {
            return false;
        }
        int nameEnd = keys.end();
        int colon = blanks(nameEnd);
        if (colon >= line.length || line[colon] != ':') {
            return false;
        }
        int start = blanks(colon + 1);
        int end = JsonSkip.value(line, start, line.length);
        if (end < 0) {
            return false;
        }
        fields.put(name(key, nameStart, nameEnd), new Field(line, nameStart, nameEnd, start, end));
        at = blanks(end);
        return at < line.length && (line[at] == ',' || line[at] == '}');
    }

    private String name(int key, int start, int end) {
        return key == LineFacts.OTHERS
                ? new String(line, start + 1, end - start - 2, StandardCharsets.UTF_8)
                : Fields.ORDER.get(key);
    }

    private int blanks(int from) {
        return from < line.length && line[from] > ' ' ? from : JsonSkip.blanks(line, from, line.length);
    }
}
