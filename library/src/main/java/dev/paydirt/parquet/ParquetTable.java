package dev.paydirt.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A table in the making. The same rows give the same bytes.
public final class ParquetTable {
    /// Readers share out groups of rows among their threads, and we hold one in memory.
    private static final int GROUP_ROWS = 100_000;

    private static final long GROUP_BYTES = 32L << 20;
    private static final byte[] MARK = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final List<Column> columns;
    private final String writer;
    private final List<Footer.Rows> groups = new ArrayList<>();
    private List<Chunk> chunks;
    private long rows;
    private long at;

    /// @param writer what the file says it was written by
    public ParquetTable(OutputStream out, List<Column> columns, String writer) throws IOException {
        this.out = out;
        this.columns = List.copyOf(columns);
        this.writer = writer;
        this.chunks = columns.stream().map(Chunk::new).toList();
        write(MARK);
    }

    /// @param row a cell for each column
    public void add(List<Cell> row) throws IOException {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
        }
        long held = 0;
        for (int column = 0; column < row.size(); column++) {
            Chunk chunk = chunks.get(column);
            chunk.add(row.get(column));
            held += chunk.held();
        }
        rows++;
        if (rows == GROUP_ROWS || held >= GROUP_BYTES) {
            endGroup();
        }
    }

    /// Writes what is left and the file's end; the stream stays open.
    public void finish() throws IOException {
        endGroup();
        byte[] footer = Footer.of(columns, groups, writer);
        write(footer);
        var length = new ByteArrayOutputStream();
        Bytes.little(length, footer.length, Integer.BYTES);
        write(length.toByteArray());
        write(MARK);
    }

    private void endGroup() throws IOException {
        if (rows == 0) {
            return;
        }
        List<Chunk.Written> written = new ArrayList<>();
        for (Chunk chunk : chunks) {
            ByteArrayOutputStream packed = chunk.packed();
            written.add(chunk.written(at));
            packed.writeTo(out);
            at += packed.size();
        }
        groups.add(new Footer.Rows(rows, written));
        chunks = columns.stream().map(Chunk::new).toList();
        rows = 0;
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        at += bytes.length;
    }
}
