package dev.paydirt.explore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A data set's columns in memory, and where in its file each line stands. Immutable.
///
/// A million postings take about a quarter of a gigabyte. What is asked of it is answered by walking over the columns,
/// which for a million rows takes some tens of milliseconds; nothing is kept in step with anything.
public final class PostingTable {
    private final Path file;
    private final Map<Facet, Column> facets;
    private final Column titles;
    private final Column dates;
    private final int[] pays;
    private final long[] offsets;
    private final Orders orders;

    PostingTable(Path file, Map<Facet, Column> facets, Column titles, Column dates, int[] pays, long[] offsets) {
        this.file = file;
        this.facets = new EnumMap<>(facets);
        this.titles = titles;
        this.dates = dates;
        this.pays = pays;
        this.offsets = offsets;
        this.orders = Orders.of(pays, dates);
    }

    /// Reads a data set of JSON lines. A line that is no JSON object is passed over.
    public static PostingTable read(Path file) throws IOException {
        return new TableReader(file).read();
    }

    /// A data set without a line.
    public static PostingTable empty() {
        return new TableReader(Path.of("")).whole();
    }

    /// How many postings it has.
    public int size() {
        return pays.length;
    }

    /// What a filter leaves.
    public Selection select(Filter filter) {
        return Selection.of(this, filter);
    }

    /// What the table shows of a posting.
    ///
    /// @param row counts from 0, in the order of the file
    /// @param pay in a year, see [Selection#pay]; 0 where it tells none
    public record Row(
            int row,
            String title,
            String company,
            String city,
            String region,
            String country,
            String source,
            String posted,
            String currency,
            String origin,
            int pay) {}

    public Row row(int row) {
        return new Row(
                row,
                value(titles, row),
                value(Facet.COMPANY, row),
                value(Facet.CITY, row),
                value(Facet.REGION, row),
                value(Facet.COUNTRY, row),
                value(Facet.SOURCE, row),
                value(dates, row),
                value(Facet.CURRENCY, row),
                value(Facet.ORIGIN, row),
                pays[row]);
    }

    /// The whole line, as it stands in the file, without its end.
    public byte[] line(int row) throws IOException {
        try (LineFetch lines = new LineFetch(this)) {
            return lines.line(row);
        }
    }

    /// A row by its number, where there is one.
    public Optional<Row> find(int row) {
        return row >= 0 && row < size() ? Optional.of(row(row)) : Optional.empty();
    }

    private String value(Facet facet, int row) {
        return value(column(facet), row);
    }

    private static String value(Column column, int row) {
        return column.values().get(column.codes()[row]);
    }

    Column column(Facet facet) {
        Column column = facets.get(facet);
        if (column == null) {
            throw new IllegalStateException("there is no column " + facet);
        }
        return column;
    }

    /// What a value of a column stands for: itself, or the ids that it lists.
    static List<String> members(Facet facet, String value) {
        return facet == Facet.QUERY && !value.isEmpty() ? List.of(value.split(" ", -1)) : List.of(value);
    }

    Path file() {
        return file;
    }

    long[] offsets() {
        return offsets;
    }

    Column titles() {
        return titles;
    }

    int[] pays() {
        return pays;
    }

    Orders orders() {
        return orders;
    }

    /// Every value that a facet has, without the empty one.
    public List<String> values(Facet facet) {
        List<String> values = new ArrayList<>(column(facet).values());
        values.remove("");
        return values;
    }
}
