package dev.paydirt.consolidate;

import dev.paydirt.posting.LineReading;
import dev.paydirt.posting.LineReading.Secret;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Supplier;

/// Many files of postings into one, each job once.
///
/// Two passes: the first remembers of every valid line where it stands and what it is the same as, the second copies
/// the lines that stand. Lines come out in the order in which their job was first seen, inputs taken by file name in
/// byte order and then by content, so the order of the arguments changes nothing; and consolidating the result again
/// gives the same bytes.
public final class Consolidator {
    private final boolean merge;
    private final long memory;
    private final Scratch scratch;

    /// @param merge whether the line that stands takes over what it lacks from those that go; else it is written as it
    ///     came
    /// @param memory bytes for what is kept of the lines
    /// @param scratch for what has no room there, and for copies of what is compressed
    Consolidator(boolean merge, long memory, Scratch scratch) {
        this.merge = merge;
        this.memory = memory;
        this.scratch = scratch;
    }

    /// Every line read is afterwards in exactly one of the three outputs. A line that cannot be read is an entry in a
    /// ledger, never a failure.
    ///
    /// @throws IOException when an input cannot be read or changes meanwhile, or an output cannot be written
    ConsolidationResult consolidate(List<Input> inputs, Outputs outputs) throws IOException {
        Secret secret = Secret.of(new SecureRandom());
        Supplier<LineReading> readings = () -> new LineReading(secret);
        try (var open = new OpenInputs(scratch);
                var groups = new LineGroups(merge || outputs.explains(), memory, scratch)) {
            List<OpenInput> inOrder = open.open(inputs);
            var first = new FirstPass(inOrder, new Ledger(outputs.rejected(), outputs.duplicates()), groups, readings);
            first.read();
            var second = new SecondPass(inOrder, outputs, merge, readings);
            second.write(groups);
            long duplicates = first.lines() - first.rejected() - second.unique();
            return new ConsolidationResult(second.unique(), duplicates, first.rejected(), second.withSalary());
        }
    }
}
