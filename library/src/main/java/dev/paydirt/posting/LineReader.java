package dev.paydirt.posting;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Finds the fields of a line without making values of them.
final class LineReader {
    static final int DEEPEST = 64;

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private LineReader() {}

    /// Of a name that stands twice, the place of the first and the value of the last.
    static Map<String, Field> fields(byte[] line) throws MalformedLine {
        Optional<Map<String, Field>> ordinary = OrdinaryLine.fields(line);
        return ordinary.isPresent() ? ordinary.get() : read(line);
    }

    /// Any line: the slow way, which says what is wrong.
    static Map<String, Field> read(byte[] line) throws MalformedLine {
        checkBytes(line);
        try (JsonParser parser = JSON.createParser(line)) {
            return fields(line, parser);
        } catch (StreamConstraintsException tooMuch) {
            throw new MalformedLine(
                    tooMuch.getOriginalMessage().contains("nesting")
                            ? "nested deeper than " + DEEPEST
                            : "a number or a name is too long");
        } catch (JsonEOFException cut) {
            throw new MalformedLine("not JSON: it ends too early");
        } catch (JsonParseException broken) {
            throw new MalformedLine("not JSON at byte " + broken.getLocation().getByteOffset());
        } catch (IOException broken) {
            throw new MalformedLine("not JSON");
        }
    }

    private static Map<String, Field> fields(byte[] line, JsonParser parser) throws IOException, MalformedLine {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new MalformedLine("the line is empty");
        }
        if (first != JsonToken.START_OBJECT) {
            throw new MalformedLine("not an object");
        }
        var fields = new LinkedHashMap<String, Field>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int nameStart = offset(parser.currentTokenLocation().getByteOffset());
            int nameEnd = closingQuote(line, nameStart) + 1;
            parser.nextToken();
            int start = offset(parser.currentTokenLocation().getByteOffset());
            parser.skipChildren();
            parser.finishToken();
            int end = offset(parser.currentLocation().getByteOffset());
            fields.put(name, new Field(line, nameStart, nameEnd, start, end));
        }
        if (parser.nextToken() != null) {
            throw new MalformedLine("text after the object");
        }
        return fields;
    }

    /// The parser guesses UTF-16 and UTF-32 from zero bytes, and reads broken UTF-8 in its own way; no JSON text in
    /// UTF-8 holds either (RFC 8259, sections 7 and 8.1).
    private static void checkBytes(byte[] line) throws MalformedLine {
        for (byte each : line) {
            if (each == 0) {
                throw new MalformedLine("not UTF-8: a zero byte");
            }
            if (each == '\n') {
                throw new MalformedLine("more than one line");
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
        } catch (CharacterCodingException broken) {
            throw new MalformedLine("not UTF-8");
        }
    }

    private static int closingQuote(byte[] line, int openingQuote) {
        int at = openingQuote + 1;
        while (line[at] != '"') {
            at += line[at] == '\\' ? 2 : 1;
        }
        return at;
    }

    private static int offset(long byteOffset) {
        return Math.toIntExact(byteOffset);
    }
}
