package dev.paydirt.document;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.paydirt.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads CSV (RFC 4180) with a header line as a list of maps, so that whoever reads YAML reads CSV too.
final class Csv {
    private Csv() {}

    static Entry read(String name, String content, Set<String> columns) {
        List<CsvRecord> records = records(name, content);
        if (records.isEmpty()) {
            throw new Refused(name + " is empty");
        }
        List<String> header = header(name, records.getFirst(), columns);
        List<Entry> rows = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            rows.add(row(name, header, record));
        }
        return new Entry.Items(new Spot(name, 1, ""), rows);
    }

    /// A quotation mark that nobody closed would swallow the lines below it.
    private static List<CsvRecord> records(String name, String content) {
        CsvReader.CsvReaderBuilder rules = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
        try (CsvReader<CsvRecord> reader = rules.ofCsvRecord(content)) {
            return reader.stream().toList();
        } catch (CsvParseException broken) {
            throw new Refused(name + " is not CSV: " + broken.getMessage(), broken);
        } catch (IOException bug) {
            throw new IllegalStateException("a text in memory cannot fail to be read", bug);
        }
    }

    private static List<String> header(String name, CsvRecord record, Set<String> columns) {
        Map<String, Entry> header = new LinkedHashMap<>();
        Spot spot = spot(name, record, "");
        for (String cell : record.getFields()) {
            if (header.put(cell.strip(), new Entry.Text(spot, cell)) != null) {
                throw spot.refuse("the column '" + cell.strip() + "' stands here twice");
            }
        }
        return List.copyOf(new Entry.Keys(spot, header).only(columns).entries().keySet());
    }

    private static Entry row(String name, List<String> header, CsvRecord record) {
        if (record.getFieldCount() > header.size()) {
            throw spot(name, record, "")
                    .refuse("%d cells under %d columns; put a cell with a comma in quotation marks"
                            .formatted(record.getFieldCount(), header.size()));
        }
        Map<String, Entry> keys = new LinkedHashMap<>();
        for (int column = 0; column < record.getFieldCount(); column++) {
            String key = header.get(column);
            String cell = record.getField(column).strip();
            if (!cell.isEmpty()) {
                keys.put(key, new Entry.Text(spot(name, record, key), cell));
            }
        }
        return new Entry.Keys(spot(name, record, ""), keys);
    }

    private static Spot spot(String name, CsvRecord record, String key) {
        return new Spot(name, Math.toIntExact(record.getStartingLineNumber()), key);
    }
}
