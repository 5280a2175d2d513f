package dev.paydirt.posting;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One field where it stands in a line: two slices of its bytes, name (with its quotes) and value.
///
/// Values travel from line to line as bytes, so a number with forty digits, `1.50` or an escaped letter arrives as it
/// was written.
record Field(byte[] line, int nameStart, int nameEnd, int start, int end) {
    private static final JsonFactory JSON = new JsonFactory();

    /// @param value valid JSON
    static Field of(String name, String value) {
        byte[] line = ("\"" + name + "\"" + value).getBytes(StandardCharsets.UTF_8);
        int nameEnd = line.length - value.getBytes(StandardCharsets.UTF_8).length;
        return new Field(line, 0, nameEnd, nameEnd, line.length);
    }

    /// The same name, and nothing known.
    Field emptied() {
        byte[] name = new byte[nameEnd - nameStart + 4];
        System.arraycopy(line, nameStart, name, 0, nameEnd - nameStart);
        System.arraycopy("null".getBytes(StandardCharsets.US_ASCII), 0, name, nameEnd - nameStart, 4);
        return new Field(name, 0, nameEnd - nameStart, nameEnd - nameStart, name.length);
    }

    void writeTo(ByteArrayOutputStream out) {
        out.write(line, nameStart, nameEnd - nameStart);
        out.write(':');
        out.write(line, start, end - start);
    }

    /// Whether anything is known: not `null`, not an empty text, list or object, not `Not specified`.
    boolean filled() {
        return switch (line[start]) {
            case 'n' -> false;
            case '"' -> text().isPresent();
            case '[', '{' -> !emptyContainer();
            default -> true;
        };
    }

    /// A text that says something, or a number or truth value as it is written.
    Optional<String> text() {
        return switch (line[start]) {
            case 'n', '[', '{' -> Optional.empty();
            case '"' -> Optional.of(string()).filter(Fields::says);
            default -> Optional.of(new String(line, start, end - start, StandardCharsets.US_ASCII));
        };
    }

    /// The value as it stands in the line.
    String written() {
        return new String(line, start, end - start, StandardCharsets.UTF_8);
    }

    /// Whether the value is a number or a truth value.
    boolean isBare() {
        return line[start] != 'n' && line[start] != '"' && line[start] != '[' && line[start] != '{';
    }

    /// Whether this is a number above zero. Told from its digits: `1e99999999999` is one too, and fits into no type.
    boolean isPositive() {
        boolean digits = false;
        for (int at = start; at < end && line[at] != 'e' && line[at] != 'E'; at++) {
            digits |= line[at] >= '1' && line[at] <= '9';
        }
        return line[start] >= '0' && line[start] <= '9' && digits;
    }

    /// The texts and numbers of a list; a text alone is a list of one.
    List<String> texts() {
        if (line[start] != '[') {
            return text().map(List::of).orElse(List.of());
        }
        var texts = new ArrayList<String>();
        try (JsonParser parser = parser()) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                parser.skipChildren();
                valueText(parser).filter(Fields::says).ifPresent(texts::add);
            }
        } catch (IOException bug) {
            throw noJson(bug);
        }
        return List.copyOf(texts);
    }

    /// Of a text, number or truth value. Numbers become what they are, not what was written: `1e2` is `100.0`.
    private static Optional<String> valueText(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING, VALUE_TRUE, VALUE_FALSE -> Optional.of(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                Optional.of(parser.getNumberValue().toString());
            default -> Optional.empty();
        };
    }

    private boolean emptyContainer() {
        for (int at = start + 1; at < end - 1; at++) {
            if (line[at] > ' ' || line[at] < 0) {
                return false;
            }
        }
        return true;
    }

    private String string() {
        for (int at = start + 1; at < end - 1; at++) {
            if (line[at] == '\\') {
                return unescaped();
            }
        }
        return new String(line, start + 1, end - start - 2, StandardCharsets.UTF_8);
    }

    private String unescaped() {
        try (JsonParser parser = parser()) {
            return parser.getText();
        } catch (IOException bug) {
            throw noJson(bug);
        }
    }

    /// At the value's first token. Not the reader that makes trees: that takes longer to make ready than a night's
    /// files
    /// take to be brought together.
    private JsonParser parser() throws IOException {
        JsonParser parser = JSON.createParser(line, start, end - start);
        parser.nextToken();
        return parser;
    }

    private static UncheckedIOException noJson(IOException bug) {
        return new UncheckedIOException("a slice of a line that was read is valid JSON", bug);
    }
}
