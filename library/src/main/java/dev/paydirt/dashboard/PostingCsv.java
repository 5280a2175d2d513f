package dev.paydirt.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.paydirt.explore.Selection;
import dev.paydirt.posting.Fields;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Postings as CSV (RFC 4180) with a header. What a spreadsheet would take for a formula has an apostrophe before it.
final class PostingCsv {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORMULA = "=+-@\t\r";

    private PostingCsv() {}

    static void write(Selection selection, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(Fields.ORDER);
        selection.forEachLine(line -> csv.writeRecord(cells(JSON.readTree(line))));
        csv.flush();
    }

    private static List<String> cells(JsonNode fields) {
        List<String> cells = new ArrayList<>();
        for (String name : Fields.ORDER) {
            JsonNode value = fields.path(name);
            cells.add(value.isValueNode() && !value.isNull() ? cell(value) : value.isArray() ? list(value) : "");
        }
        return cells;
    }

    private static String list(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asText()));
        return harmless(String.join("; ", texts));
    }

    private static String cell(JsonNode value) {
        return value.isTextual() ? harmless(value.asText()) : value.asText();
    }

    static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
