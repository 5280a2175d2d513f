package dev.paydirt.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.paydirt.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Records as JSON and back: `snake_case` keys, every key always there, an absent value as `null`.
///
/// Keys that a later version may add are ignored when reading.
public final class RecordFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addDeserializer(Instant.class, new InstantReader()))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private RecordFile() {}

    /// Indented, with a newline at the end.
    public static byte[] write(Object shape) {
        try {
            return (JSON.writer(PRETTY).writeValueAsString(shape) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    /// On one line, without a newline: for ledgers.
    public static byte[] writeLine(Object shape) {
        try {
            // By way of a string, so that half a surrogate pair becomes a question mark and not an exception.
            return JSON.writeValueAsString(shape).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    /// @param name what to call the file in a complaint
    public static <T> T read(byte[] content, Class<T> type, String name) {
        try {
            return JSON.readValue(content, type);
        } catch (JsonProcessingException broken) {
            String what = broken.getOriginalMessage().replaceFirst("(?s)(\\n| \\(start marker).*", "");
            JsonLocation at = broken.getLocation() == null ? JsonLocation.NA : broken.getLocation();
            throw new Refused(
                    "%s cannot be read as a %s (line %d, column %d): %s"
                            .formatted(name, type.getSimpleName(), at.getLineNr(), at.getColumnNr(), what),
                    broken);
        } catch (IOException broken) {
            throw new Refused("%s cannot be read: %s".formatted(name, broken.getMessage()), broken);
        }
    }

    private static final class InstantReader extends FromStringDeserializer<Instant> {
        private static final long serialVersionUID = 1;

        InstantReader() {
            super(Instant.class);
        }

        @Override
        protected Instant _deserialize(String value, com.fasterxml.jackson.databind.DeserializationContext context) {
            return Instant.parse(value);
        }
    }
}
