package dev.paydirt.parquet;

import java.io.ByteArrayOutputStream;

/// Small numbers as runs of equal ones. Of the two ways that the format has to write them this is the one for
/// runs; where they change all the time, the compression that follows makes up for it.
final class Levels {
    private final ByteArrayOutputStream runs = new ByteArrayOutputStream();
    private int level;
    private int length;

    void add(int next) {
        if (next != level) {
            endRun();
            level = next;
        }
        length++;
    }

    /// With its length before it; begins anew.
    void drainTo(ByteArrayOutputStream out) {
        endRun();
        Bytes.little(out, runs.size(), 4);
        out.writeBytes(runs.toByteArray());
        runs.reset();
    }

    private void endRun() {
        if (length > 0) {
            Bytes.varint(runs, (long) length << 1);
            runs.write(level);
            length = 0;
        }
    }
}
