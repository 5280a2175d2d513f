package dev.paydirt.consolidate;

import dev.paydirt.run.RecordFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The last field of a line of which it is known to which group it belongs.
final class GroupTail {
    private static final byte[] KEY = ",\"group\":".getBytes(StandardCharsets.US_ASCII);

    private GroupTail() {}

    /// Writes a line with that field; nothing else of it is touched. A line that ends with the field already, because
    /// it was consolidated before, gets the new one in its place.
    ///
    /// @param line begins there and is a JSON object with at least one field
    static void write(ByteArrayOutputStream out, byte[] line, int from, int to, Optional<String> group) {
        int end = to - 1;
        while (line[end] != '}') {
            end--;
        }
        int length = withoutTail(line, from, end) - from;
        out.write(line, from, length);
        out.writeBytes(KEY);
        out.writeBytes(group.map(RecordFile::writeLine).orElse("null".getBytes(StandardCharsets.US_ASCII)));
        out.write('}');
    }

    /// Where the field begins that is the last one, or the end. A text with a quote in it would be escaped, so what
    /// looks like the key of a simple value at the very end is it.
    private static int withoutTail(byte[] line, int from, int end) {
        for (int at = end - KEY.length; at > from && at > end - 4_000; at--) {
            if (line[at] == ',' && Arrays.equals(line, at, at + KEY.length, KEY, 0, KEY.length)) {
                return isSimple(line, at + KEY.length, end) ? at : end;
            }
        }
        return end;
    }

    private static boolean isSimple(byte[] line, int from, int end) {
        if (end - from == 4 && line[from] == 'n') {
            return true;
        }
        if (end - from < 2 || line[from] != '"' || line[end - 1] != '"') {
            return false;
        }
        for (int at = from + 1; at < end - 1; at += line[at] == '\\' ? 2 : 1) {
            if (line[at] == '"') {
                return false;
            }
        }
        return true;
    }
}
