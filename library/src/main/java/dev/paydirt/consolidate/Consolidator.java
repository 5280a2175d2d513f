package dev.paydirt.consolidate;

import dev.paydirt.posting.LineReading;
import dev.paydirt.posting.LineReading.Secret;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// Many files of postings into one, each job once.
///
/// Two passes: the first remembers of every valid line where it stands and what it is the same as, the second copies
/// the lines that stand. Lines come out in the order in which their job was first seen, inputs taken by file name in
/// byte order and then by content, so the order of the arguments changes nothing; and consolidating the result again
/// gives the same bytes.
public final class Consolidator {
    private final ConsolidationSettings settings;
    private final Scratch scratch;

    /// @param scratch for what has no room in memory, and for copies of what is packed
    Consolidator(ConsolidationSettings settings, Scratch scratch) {
        this.settings = settings;
        this.scratch = scratch;
    }

    /// Every line read is afterwards in exactly one of the three outputs. A line that cannot be read is an entry in a
    /// ledger, never a failure.
    ///
    /// @throws IOException when an input cannot be read or changes meanwhile, or an output cannot be written
    ConsolidationResult consolidate(List<Input> inputs, Outputs outputs) throws IOException {
        Secret secret = Secret.make();
        Supplier<LineReading> readings = () -> new LineReading(secret);
        try (var open = new OpenInputs(scratch);
                var groups = new LineGroups(settings.merge() || outputs.explains(), settings.memory(), scratch)) {
            List<OpenInput> inOrder = open.open(inputs);
            var first = new FirstPass(inOrder, new Ledger(outputs.rejected(), outputs.duplicates()), groups, readings);
            first.read();
            NearDecisions near = near(inOrder, groups, outputs, readings);
            var second = new SecondPass(inOrder, outputs, settings.merge(), near, readings);
            second.write(groups);
            long duplicates = first.lines() - first.rejected() - second.unique() - near.dropped();
            return new ConsolidationResult(
                    second.unique(), duplicates, near.dropped(), first.rejected(), second.withSalary());
        }
    }

    /// Which of the lines that stand are one job can only be told when they stand, so they are first written to a
    /// file of our own.
    private NearDecisions near(
            List<OpenInput> inputs, LineGroups groups, Outputs outputs, Supplier<LineReading> readings)
            throws IOException {
        if (settings.near() == Near.OFF) {
            return NearDecisions.NONE;
        }
        Path standing = scratch.file("standing");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(standing))) {
            var lines = Outputs.dataAlone(outputs.name(), out);
            new SecondPass(inputs, lines, settings.merge(), NearDecisions.NONE, readings).write(groups);
        }
        try (var lines = new OpenInput(new Input(standing.toString(), standing), scratch)) {
            return new NearPass(lines, settings.near(), outputs.name(), readings).decide(outputs.groups());
        } finally {
            Files.delete(standing);
        }
    }
}
