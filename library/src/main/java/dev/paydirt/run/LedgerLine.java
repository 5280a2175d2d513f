package dev.paydirt.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// What becomes of lines that are gone, written as [RecordFile] would, without what makes records of every kind into
/// JSON: making that ready takes longer than bringing a night's files together.
public final class LedgerLine {
    private static final JsonFactory JSON = new JsonFactory();

    private LedgerLine() {}

    /// With a newline at the end, as everything here.
    public static byte[] of(Duplicate duplicate) {
        return written(json -> {
            json.writeStringField("identity", duplicate.identity());
            json.writeStringField("rule", duplicate.rule());
            line(json, "gone", duplicate.gone());
            line(json, "stands", duplicate.stands());
        });
    }

    public static byte[] of(Rejection rejection) {
        return written(json -> {
            json.writeStringField("file", rejection.file());
            json.writeNumberField("line", rejection.line());
            json.writeStringField("reason", rejection.reason());
            json.writeStringField("text", rejection.text());
        });
    }

    private static void line(JsonGenerator json, String name, Duplicate.Line line) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("where", line.where());
        json.writeStringField("job_url", line.jobUrl());
        json.writeEndObject();
    }

    @FunctionalInterface
    private interface Keys {
        void write(JsonGenerator json) throws IOException;
    }

    /// By way of a string, so that half a surrogate pair becomes a question mark and not an exception.
    private static byte[] written(Keys keys) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            keys.write(json);
            json.writeEndObject();
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }
}
