package dev.paydirt.consolidate;

import dev.paydirt.consolidate.NearBlock.Found;
import dev.paydirt.posting.LineReading;
import dev.paydirt.posting.MalformedLine;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.run.RecordFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Finds lines that are the same job under different identities. Lines are first sorted into blocks by what such
/// advertisements share; only of those that are not alone there descriptions are read.
final class NearPass {
    private final OpenInput lines;
    private final Near near;
    private final String name;
    private final LineReading fingerprints;
    private final FingerprintIndex blocks = new FingerprintIndex();
    private final LongColumn sizes = new LongColumn();
    private final LongColumn blockOf = new LongColumn();
    private final LongColumn offsets = new LongColumn();
    private final LongColumn lengths = new LongColumn();

    /// @param lines those that stand, in their order
    /// @param name how ledgers call the data
    NearPass(OpenInput lines, Near near, String name, Supplier<LineReading> readings) {
        this.lines = lines;
        this.near = near;
        this.name = name;
        this.fingerprints = readings.get();
    }

    /// @param ledger gets a [JobGroup] a line
    NearDecisions decide(OutputStream ledger) throws IOException {
        place();
        var decisions = new NearDecisions(near);
        List<Found> all = new ArrayList<>();
        try (var finding = new InOrder<List<NearBlock.Line>, List<Found>>(
                block -> new NearBlock(lines, block).found(near), all::addAll)) {
            for (List<NearBlock.Line> block : blocksOfSeveral()) {
                finding.add(block);
            }
            finding.finish();
        }
        all.sort((left, right) -> Long.compare(left.first(), right.first()));
        for (Found found : all) {
            found.decide(decisions);
        }
        for (Found found : all) {
            ledger.write(RecordFile.writeLine(found.group(name, decisions)));
            ledger.write('\n');
        }
        return decisions;
    }

    private void place() throws IOException {
        var buffers = new Portions.Buffers();
        var portions = new Portions(0, lines, buffers);
        try (var placing = new InOrder<Portion, List<Keyed>>(this::keyed, this::take)) {
            for (Optional<Portion> next = portions.next(); next.isPresent(); next = portions.next()) {
                placing.add(next.get());
            }
            placing.finish();
        }
    }

    private record Keyed(long offset, int length, String key) {}

    private List<Keyed> keyed(Portion portion) throws IOException {
        List<Keyed> keyed = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < portion.length(); at++) {
            if (portion.bytes()[at] == '\n') {
                try {
                    PostingLine line = PostingLine.parse(Arrays.copyOfRange(portion.bytes(), from, at));
                    String key = NearBlock.advertisement(line, "").key();
                    keyed.add(new Keyed(portion.offset() + from, at - from, key));
                } catch (MalformedLine bug) {
                    throw new IllegalStateException("a line that stands cannot be read", bug);
                }
                from = at + 1;
            }
        }
        return keyed;
    }

    private void take(List<Keyed> keyed) {
        for (Keyed line : keyed) {
            int block = blocks.number(fingerprints.fingerprint(line.key()));
            if (block == sizes.size()) {
                sizes.add(0);
            }
            sizes.set(block, sizes.get(block) + 1);
            blockOf.add(block);
            offsets.add(line.offset());
            lengths.add(line.length());
        }
    }

    private List<List<NearBlock.Line>> blocksOfSeveral() {
        Map<Long, List<NearBlock.Line>> several = new LinkedHashMap<>();
        List<List<NearBlock.Line>> full = new ArrayList<>();
        for (int line = 0; line < blockOf.size(); line++) {
            long block = blockOf.get(line);
            if (sizes.get((int) block) > 1) {
                List<NearBlock.Line> members = several.computeIfAbsent(block, _ -> new ArrayList<>(2));
                members.add(new NearBlock.Line(line, offsets.get(line), (int) lengths.get(line)));
                if (members.size() == NearBlock.LARGEST) {
                    full.add(members);
                    several.remove(block);
                }
            }
        }
        full.addAll(several.values());
        return full;
    }
}
