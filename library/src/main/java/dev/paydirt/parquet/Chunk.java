package dev.paydirt.parquet;

import com.github.luben.zstd.Zstd;
import dev.paydirt.parquet.Column.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// The cells of one column in one group of rows, as packed pages.
final class Chunk {
    /// So much of a column is packed at once.
    private static final int PAGE_BYTES = 1 << 20;

    private static final int DATA_PAGE = 0;
    private static final int PLAIN = 0;
    private static final int RUNS = 3;

    private final Column column;
    private final ByteArrayOutputStream pages = new ByteArrayOutputStream();
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private final Levels repeated = new Levels();
    private final Levels defined = new Levels();
    private int levels;
    private int bits;
    private int bitCount;
    private long entries;
    private long unpacked;

    Chunk(Column column) {
        this.column = column;
    }

    /// @throws IllegalArgumentException when the cell is of another kind than the column
    void add(Cell cell) {
        switch (cell) {
            case Cell.Nothing _ -> level(0, 0);
            case Cell.Texts(List<String> texts) -> texts(texts);
            case Cell.Text(String text) -> {
                present(Kind.TEXT, cell);
                bytes(text);
            }
            case Cell.Whole(long number) -> {
                present(Kind.WHOLE, cell);
                Bytes.little(values, number, Long.BYTES);
            }
            case Cell.Amount(double number) -> {
                present(Kind.AMOUNT, cell);
                Bytes.little(values, Double.doubleToLongBits(number), Long.BYTES);
            }
            case Cell.Truth(boolean isTrue) -> {
                present(Kind.TRUTH, cell);
                bit(isTrue);
            }
            case Cell.Day(var date) -> {
                present(Kind.DAY, cell);
                Bytes.little(values, date.toEpochDay(), Integer.BYTES);
            }
            case Cell.Moment(Instant instant) -> {
                present(Kind.MOMENT, cell);
                Bytes.little(values, micros(instant), Long.BYTES);
            }
        }
        if (values.size() >= PAGE_BYTES) {
            endPage();
        }
    }

    /// Bytes that it takes in memory.
    long held() {
        return (long) pages.size() + values.size();
    }

    /// Ends the last page.
    ByteArrayOutputStream packed() {
        endPage();
        return pages;
    }

    /// What the file's end tells of it.
    Written written(long at) {
        return new Written(column, at, entries, unpacked, pages.size());
    }

    /// @param at where its first page begins in the file
    /// @param entries values and nulls
    /// @param unpacked bytes of its pages before they were packed
    record Written(Column column, long at, long entries, long unpacked, long packed) {}

    private void texts(List<String> texts) {
        if (column.kind() != Kind.TEXTS) {
            throw unfit(new Cell.Texts(texts));
        }
        if (texts.isEmpty()) {
            level(0, 1);
        }
        for (int place = 0; place < texts.size(); place++) {
            level(place == 0 ? 0 : 1, column.defined());
            bytes(texts.get(place));
        }
    }

    private void present(Kind kind, Cell cell) {
        if (column.kind() != kind) {
            throw unfit(cell);
        }
        level(0, column.defined());
    }

    private IllegalArgumentException unfit(Cell cell) {
        return new IllegalArgumentException("column " + column + " takes no " + cell);
    }

    private void level(int again, int there) {
        if (column.isList()) {
            repeated.add(again);
        }
        defined.add(there);
        levels++;
    }

    private void bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Bytes.little(values, bytes.length, Integer.BYTES);
        values.writeBytes(bytes);
    }

    private void bit(boolean isTrue) {
        bits |= (isTrue ? 1 : 0) << bitCount++;
        if (bitCount == Byte.SIZE) {
            endByte();
        }
    }

    private void endByte() {
        values.write(bits);
        bits = 0;
        bitCount = 0;
    }

    private static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }

    private void endPage() {
        if (levels == 0) {
            return;
        }
        if (bitCount > 0) {
            endByte();
        }
        var page = new ByteArrayOutputStream(values.size() + 64);
        if (column.isList()) {
            repeated.drainTo(page);
        }
        defined.drainTo(page);
        page.writeBytes(values.toByteArray());
        byte[] packed = Zstd.compress(page.toByteArray());
        byte[] head = new Compact()
                .whole(1, DATA_PAGE)
                .whole(2, page.size())
                .whole(3, packed.length)
                .structure(5)
                .whole(1, levels)
                .whole(2, PLAIN)
                .whole(3, RUNS)
                .whole(4, RUNS)
                .end()
                .bytes();
        pages.writeBytes(head);
        pages.writeBytes(packed);
        unpacked += head.length + page.size();
        entries += levels;
        values.reset();
        levels = 0;
    }
}
