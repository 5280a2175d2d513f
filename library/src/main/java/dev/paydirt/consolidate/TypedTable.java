package dev.paydirt.consolidate;

import dev.paydirt.parquet.Cell;
import dev.paydirt.parquet.Column;
import dev.paydirt.parquet.Column.Kind;
import dev.paydirt.parquet.ParquetTable;
import dev.paydirt.posting.Fields;
import dev.paydirt.posting.PostingLine;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The same columns as in a file for spreadsheets, each with its type. What a foreign line says that is not of
/// its column's type is null, and told to whoever counts.
final class TypedTable implements ExportFile {
    private static final String WRITER = "paydirt";
    private static final Cell NOTHING = new Cell.Nothing();
    private static final int LAST_YEAR = 9999;

    /// A number of a million digits takes minutes to read.
    private static final int LONGEST_NUMBER = 100;

    private final List<Column> columns;
    private final ParquetTable table;

    TypedTable(OutputStream out, List<String> columns) throws IOException {
        this.columns =
                columns.stream().map(name -> new Column(name, kind(name))).toList();
        this.table = new ParquetTable(out, this.columns, WRITER);
    }

    private static Kind kind(String column) {
        return switch (column) {
            case Fields.COLLECTED_AT, Fields.FIRST_SEEN, Fields.LAST_SEEN -> Kind.MOMENT;
            case Fields.POSTED_DATE -> Kind.DAY;
            case Fields.APPLICANT_COUNT -> Kind.WHOLE;
            case Fields.SALARY_MIN, Fields.SALARY_MAX, Fields.SALARY_ANNUAL_MIN, Fields.SALARY_ANNUAL_MAX ->
                Kind.AMOUNT;
            case Fields.REMOTE -> Kind.TRUTH;
            default -> Fields.LISTS.contains(column) ? Kind.TEXTS : Kind.TEXT;
        };
    }

    @Override
    public List<String> write(PostingLine line) throws IOException {
        List<Cell> row = new ArrayList<>(columns.size());
        List<String> unfit = new ArrayList<>();
        for (Column column : columns) {
            Optional<Cell> cell = cell(line, column);
            if (cell.isEmpty() && line.says(column.name())) {
                unfit.add(column.name());
            }
            row.add(cell.orElse(NOTHING));
        }
        table.add(row);
        return unfit;
    }

    @Override
    public void finish() throws IOException {
        table.finish();
    }

    private static Optional<Cell> cell(PostingLine line, Column column) {
        String name = column.name();
        Optional<String> text = line.text(name);
        return switch (column.kind()) {
            case TEXT -> text.map(Cell.Text::new);
            case TEXTS ->
                Optional.of(line.texts(name)).filter(texts -> !texts.isEmpty()).map(Cell.Texts::new);
            case WHOLE -> text.flatMap(TypedTable::number).flatMap(TypedTable::whole);
            case AMOUNT ->
                text.flatMap(TypedTable::number)
                        .map(BigDecimal::doubleValue)
                        .filter(Double::isFinite)
                        .map(Cell.Amount::new);
            case TRUTH ->
                text.filter(word -> word.equals("true") || word.equals("false"))
                        .map(word -> new Cell.Truth(word.equals("true")));
            case DAY -> text.flatMap(TypedTable::day);
            case MOMENT -> line.moment(name).map(Cell.Moment::new);
        };
    }

    private static Optional<BigDecimal> number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException | ArithmeticException none) {
            return Optional.empty();
        }
    }

    private static Optional<Cell> whole(BigDecimal number) {
        try {
            return Optional.of(new Cell.Whole(number.longValueExact()));
        } catch (ArithmeticException notWhole) {
            return Optional.empty();
        }
    }

    private static Optional<Cell> day(String text) {
        try {
            LocalDate date = LocalDate.parse(text.strip());
            return date.getYear() > 0 && date.getYear() <= LAST_YEAR
                    ? Optional.of(new Cell.Day(date))
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
