package dev.paydirt.consolidate;

import java.util.ArrayList;
import java.util.List;

/// Keeps every line: about 80 bytes for one that stands alone, 40 for each further one.
final class AllLines implements LineTable {
    private final FingerprintIndex index = new FingerprintIndex();
    private final PackedLines lines = new PackedLines();

    /// By line, the next one of its group in the lower half, and in that of a group's first line its last one in the
    /// upper half; both one too high, and 0 for none.
    private final LongColumn chain = new LongColumn();

    /// By group.
    private final LongColumn first = new LongColumn();

    @Override
    public void add(LineAt line) {
        int group = index.number(line.facts().same());
        int number = lines.size();
        lines.add(PackedLine.of(line));
        chain.add((long) (number + 1) << Integer.SIZE);
        if (group == first.size()) {
            first.add(number);
            return;
        }
        int head = (int) first.get(group);
        int tail = (int) (chain.get(head) >>> Integer.SIZE) - 1;
        chain.set(tail, (chain.get(tail) & ~0xffff_ffffL) | (number + 1));
        chain.set(head, (chain.get(head) & 0xffff_ffffL) | ((long) (number + 1) << Integer.SIZE));
    }

    @Override
    public int groups() {
        return first.size();
    }

    @Override
    public List<LineAt> group(int number) {
        var same = index.fingerprint(number);
        int head = (int) first.get(number);
        if ((int) chain.get(head) == 0) {
            return List.of(lines.get(head).line(same));
        }
        List<LineAt> group = new ArrayList<>();
        for (int line = head; line >= 0; line = (int) chain.get(line) - 1) {
            group.add(lines.get(line).line(same));
        }
        return group;
    }

    @Override
    public long bytes() {
        return index.bytes() + first.bytes() + lines.bytes() + chain.bytes();
    }
}
