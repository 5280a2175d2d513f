package dev.paydirt.consolidate;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// Which lines are the same posting, in the order in which each posting was first seen. Keeps places, no content; in
/// memory as long as there is room, then on disk.
final class LineGroups implements Closeable {
    private final boolean all;
    private final long memory;
    private final Scratch scratch;
    private LineTable table;
    private SpilledLines spilled = SpilledLines.NONE;
    private long added;

    /// What is done with each group.
    @FunctionalInterface
    interface Taker {
        void take(List<LineAt> group) throws IOException;
    }

    /// @param all whether lines that cannot stand are kept too
    /// @param memory bytes for what is kept
    /// @param scratch for what has no room
    LineGroups(boolean all, long memory, Scratch scratch) {
        this.all = all;
        this.memory = memory;
        this.scratch = scratch;
        this.table = newTable();
    }

    void add(LineAt line) throws IOException {
        if (spilled.isInUse()) {
            spilled.add(added++, line);
            return;
        }
        table.add(line);
        added++;
        if (table.bytes() > memory) {
            spill();
        }
    }

    /// May be asked again.
    ///
    /// Every group's lines in the order in which they were added; the first one decided the group's place. Of lines
    /// that are not all kept the best comes first.
    void inOrder(Taker taker) throws IOException {
        if (spilled.isInUse()) {
            table = newTable();
            spilled.inOrder(this::newTable, taker);
            return;
        }
        for (int group = 0; group < table.groups(); group++) {
            taker.take(table.group(group));
        }
    }

    @Override
    public void close() throws IOException {
        spilled.close();
    }

    private void spill() throws IOException {
        spilled = SpilledLines.in(scratch);
        for (int group = 0; group < table.groups(); group++) {
            for (LineAt line : table.group(group)) {
                spilled.add(group, line);
            }
        }
        table = newTable();
    }

    private LineTable newTable() {
        return all ? new AllLines() : new BestLines();
    }
}
