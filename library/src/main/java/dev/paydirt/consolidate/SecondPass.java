package dev.paydirt.consolidate;

import dev.paydirt.posting.LineReading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/// Writes one line for every group, and into the ledger every line for which it stands.
final class SecondPass {
    /// Groups are decided in portions of about so many bytes, by whichever core is free.
    private static final int PORTION_BYTES = 512 * 1024;

    private final Outputs outputs;
    private final List<OpenInput> inputs;
    private final boolean merge;
    private final NearDecisions near;
    private final Supplier<LineReading> newReading;
    private final ConcurrentLinkedQueue<GroupWriter> idle = new ConcurrentLinkedQueue<>();
    private List<List<LineAt>> portion = new ArrayList<>();
    private long portionBytes;
    private long portioned;
    private long unique;
    private long withSalary;

    /// Groups that follow one another.
    ///
    /// @param before how many came before them
    private record Portion(long before, List<List<LineAt>> groups) {}

    SecondPass(
            List<OpenInput> inputs,
            Outputs outputs,
            boolean merge,
            NearDecisions near,
            Supplier<LineReading> newReading) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.merge = merge;
        this.near = near;
        this.newReading = newReading;
    }

    void write(LineGroups groups) throws IOException {
        try (var deciding = new InOrder<Portion, GroupWriter>(this::decided, this::take)) {
            groups.inOrder(group -> {
                portion.add(group);
                for (LineAt line : group) {
                    portionBytes += line.length();
                }
                if (portionBytes > PORTION_BYTES) {
                    deciding.add(nextPortion());
                }
            });
            deciding.add(nextPortion());
            deciding.finish();
        }
    }

    long unique() {
        return unique;
    }

    long withSalary() {
        return withSalary;
    }

    private Portion nextPortion() {
        var next = new Portion(portioned, portion);
        portioned += portion.size();
        portion = new ArrayList<>();
        portionBytes = 0;
        return next;
    }

    private GroupWriter decided(Portion portion) throws IOException {
        GroupWriter found = idle.poll();
        GroupWriter writer = found == null ? new GroupWriter(inputs, outputs, merge, near, newReading.get()) : found;
        writer.write(portion.before(), portion.groups());
        return writer;
    }

    private void take(GroupWriter written) throws IOException {
        unique += written.unique();
        withSalary += written.withSalary();
        written.data().writeTo(outputs.data());
        if (outputs.explains()) {
            written.ledger().writeTo(outputs.duplicates());
        }
        idle.offer(written);
    }
}
