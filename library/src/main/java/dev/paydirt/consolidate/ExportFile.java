package dev.paydirt.consolidate;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.paydirt.consolidate.Export.Format;
import dev.paydirt.posting.Fields;
import dev.paydirt.posting.PostingLine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// One exported file in the making.
sealed interface ExportFile permits ExportFile.Table, ExportFile.Lines, TypedTable {
    /// @param line a posting
    /// @return columns in which the line says something that this form has no room for
    List<String> write(PostingLine line) throws IOException;

    /// Writes what is left; the stream stays open.
    void finish() throws IOException;

    static ExportFile of(Format format, OutputStream out, List<String> columns) throws IOException {
        return switch (format) {
            case CSV -> new Table(out, columns);
            case JSONL -> new Lines(out);
            case PARQUET -> new TypedTable(out, columns);
        };
    }

    /// For spreadsheets.
    final class Table implements ExportFile {
        private final CsvWriter csv;
        private final List<String> columns;

        private Table(OutputStream out, List<String> columns) {
            this.csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
            this.columns = columns;
            csv.writeRecord(columns);
        }

        @Override
        public List<String> write(PostingLine line) {
            csv.writeRecord(columns.stream().map(column -> cell(line, column)).toList());
            return List.of();
        }

        @Override
        public void finish() throws IOException {
            csv.flush();
        }

        /// A cell that begins like a formula is one to a spreadsheet, whatever a job title meant by it: an
        /// apostrophe before it makes it text. Numbers are left alone.
        private static String cell(PostingLine line, String column) {
            String text = Fields.LISTS.contains(column)
                    ? String.join("; ", line.texts(column))
                    : line.text(column).orElse("");
            return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 && !line.isBare(column)
                    ? "'" + text
                    : text;
        }
    }

    /// The lines as they are.
    final class Lines implements ExportFile {
        private final OutputStream out;

        private Lines(OutputStream out) {
            this.out = out;
        }

        @Override
        public List<String> write(PostingLine line) throws IOException {
            out.write(line.bytes());
            out.write('\n');
            return List.of();
        }

        @Override
        public void finish() {}
    }
}
