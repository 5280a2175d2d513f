package dev.paydirt.consolidate;

import java.util.ArrayList;
import java.util.List;

/// Keeps of each group only its best line, and those of which only their text can tell whether they are better: about
/// 56 bytes a group. Forgets the lines' numbers.
final class BestLines implements LineTable {
    private final FingerprintIndex index = new FingerprintIndex();

    /// By group. In place of its number a line has one more than the place of its group's last tie, a tie that of the
    /// one before it; 0 for none.
    private final PackedLines best = new PackedLines();

    private final PackedLines ties = new PackedLines();

    @Override
    public void add(LineAt line) {
        int group = index.number(line.facts().same());
        PackedLine packed = PackedLine.of(line).numbered(0);
        if (group == best.size()) {
            best.add(packed);
            return;
        }
        PackedLine before = best.get(group);
        int order = line.facts().against(before.line(line.facts().same()).facts());
        if (order < 0) {
            best.set(group, packed);
        } else if (order == 0) {
            ties.add(packed.numbered(before.number()));
            best.set(group, before.numbered(ties.size()));
        }
    }

    @Override
    public int groups() {
        return best.size();
    }

    @Override
    public List<LineAt> group(int number) {
        var same = index.fingerprint(number);
        PackedLine packed = best.get(number);
        if (packed.number() == 0) {
            return List.of(packed.line(same));
        }
        List<LineAt> lines = new ArrayList<>();
        lines.add(packed.line(same));
        while (packed.number() > 0) {
            packed = ties.get((int) packed.number() - 1);
            lines.add(packed.line(same));
        }
        return lines;
    }

    @Override
    public long bytes() {
        return index.bytes() + best.bytes() + ties.bytes();
    }
}
