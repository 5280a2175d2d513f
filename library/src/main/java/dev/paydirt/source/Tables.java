package dev.paydirt.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads comma-separated values (RFC 4180) into a list of objects of texts, by the names in the first line.
final class Tables {
    private Tables() {}

    /// Cells beyond the names are dropped, missing ones are absent, and so are empty ones. Empty when it is no table.
    static Optional<JsonNode> read(byte[] body) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        String text = new String(body, StandardCharsets.UTF_8);
        String told = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(new StringReader(told))) {
            for (NamedCsvRecord record : records) {
                ObjectNode row = rows.addObject();
                record.getFieldsAsMap().forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        row.put(name, value);
                    }
                });
            }
        } catch (CsvParseException | IOException | IllegalStateException noTable) {
            return Optional.empty();
        }
        return Optional.of(rows);
    }
}
