package dev.paydirt.consolidate;

import java.io.IOException;
import java.util.List;

/// Many files of postings into one, each job once.
///
/// Two passes: the first remembers of every valid line where it stands and what it is the same as, the second copies
/// the lines that stand. Lines come out in the order in which their job was first seen, inputs taken by file name in
/// byte order and then by content, so the order of the arguments changes nothing; and consolidating the result again
/// gives the same bytes.
public final class Consolidator {
    private final boolean merge;

    /// @param merge whether the line that stands takes over what it lacks from those that go; else it is written as it
    ///     came
    public Consolidator(boolean merge) {
        this.merge = merge;
    }

    /// Every line read is afterwards in exactly one of the three outputs. A line that cannot be read is an entry in a
    /// ledger, never a failure.
    ///
    /// @throws IOException when an input cannot be read or changes meanwhile, or an output cannot be written
    public ConsolidationResult consolidate(List<Input> inputs, Outputs outputs) throws IOException {
        try (var open = new OpenInputs()) {
            List<OpenInput> inOrder = open.open(inputs);
            var ledger = new Ledger(outputs.rejected(), outputs.duplicates());
            var first = new FirstPass(inOrder, ledger);
            LineGroups groups = first.read();
            var second = new SecondPass(inOrder, outputs, ledger, merge);
            second.write(groups);
            long duplicates = first.lines() - first.rejected() - second.unique();
            return new ConsolidationResult(second.unique(), duplicates, first.rejected(), second.withSalary());
        }
    }
}
