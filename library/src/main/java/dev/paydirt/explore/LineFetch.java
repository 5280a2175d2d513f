package dev.paydirt.explore;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Arrays;

/// Reads single lines of a table's file.
final class LineFetch implements AutoCloseable {
    private final PostingTable table;
    private final RandomAccessFile file;

    LineFetch(PostingTable table) throws IOException {
        this.table = table;
        this.file = new RandomAccessFile(table.file().toFile(), "r");
    }

    /// Without its end. What stands between two rows and is no posting is cut off with it.
    byte[] line(int row) throws IOException {
        long[] offsets = table.offsets();
        long end = row + 1 < offsets.length ? offsets[row + 1] : file.length();
        byte[] bytes = new byte[(int) Math.min(end - offsets[row], TableReader.LONGEST)];
        file.seek(offsets[row]);
        file.readFully(bytes);
        int length = 0;
        while (length < bytes.length && bytes[length] != '\n') {
            length++;
        }
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
