package dev.paydirt.consolidate;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which of the lines that stand are the same job. Lines are counted from 0, in the order in which they stand.
final class NearDecisions {
    /// Nobody looked.
    static final NearDecisions NONE = new NearDecisions(Near.OFF);

    private final Near near;
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, Standing> standsFor = new HashMap<>();
    private final BitSet gone = new BitSet();
    private long[] goneBefore = new long[0];

    /// The line that stands for another one.
    record Standing(long line, String jobUrl, String group) {}

    NearDecisions(Near near) {
        this.near = near;
    }

    Near near() {
        return near;
    }

    void name(long line, String group) {
        names.put(line, group);
    }

    void drop(long line, Standing standing) {
        gone.set(Math.toIntExact(line));
        standsFor.put(line, standing);
    }

    /// The name of a line's group; empty when it is alone.
    Optional<String> group(long line) {
        return Optional.ofNullable(names.get(line));
    }

    /// What stands for a line that goes.
    Optional<Standing> dropped(long line) {
        return Optional.ofNullable(standsFor.get(line));
    }

    long dropped() {
        return gone.cardinality();
    }

    /// The number that a line has in the data, from 1.
    long number(long line) {
        if (goneBefore.length == 0) {
            goneBefore = counted();
        }
        long[] before = goneBefore;
        int block = (int) Math.min(line / Long.SIZE, before.length - 1);
        int start = block * Long.SIZE;
        int end = (int) Math.min(line, gone.length());
        return line + 1 - before[block] - (end > start ? gone.get(start, end).cardinality() : 0);
    }

    /// By blocks of 64 lines, how many are gone before it.
    private long[] counted() {
        long[] counted = new long[gone.length() / Long.SIZE + 2];
        for (int block = 1; block < counted.length; block++) {
            int end = block * Long.SIZE;
            counted[block] = counted[block - 1] + gone.get(end - Long.SIZE, end).cardinality();
        }
        return counted;
    }
}
