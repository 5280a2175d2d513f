package dev.paydirt.document;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.paydirt.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads CSV with a header line as a list of maps, so that whoever reads YAML reads CSV too.
final class Csv {
    private Csv() {}

    static Entry read(String name, String content) {
        List<Entry> rows = new ArrayList<>();
        try {
            for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(content)) {
                int line = Math.toIntExact(row.getStartingLineNumber());
                Map<String, Entry> keys = new LinkedHashMap<>();
                row.getFieldsAsMap().forEach((key, value) -> {
                    if (!value.isBlank()) {
                        keys.put(key.strip(), new Entry.Text(new Spot(name, line, key.strip()), value.strip()));
                    }
                });
                rows.add(new Entry.Keys(new Spot(name, line, ""), keys));
            }
        } catch (CsvParseException | IllegalStateException broken) {
            throw new Refused(name + " is not CSV with a header line: " + broken.getMessage(), broken);
        }
        return new Entry.Items(new Spot(name, 1, ""), rows);
    }
}
