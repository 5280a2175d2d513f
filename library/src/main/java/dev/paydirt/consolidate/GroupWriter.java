package dev.paydirt.consolidate;

import dev.paydirt.posting.Identity;
import dev.paydirt.posting.LineReading;
import dev.paydirt.posting.LineReading.LineNames;
import dev.paydirt.posting.MalformedLine;
import dev.paydirt.posting.Merge;
import dev.paydirt.posting.PostingLine;
import dev.paydirt.posting.RawOrder;
import dev.paydirt.posting.Winner;
import dev.paydirt.run.Duplicate;
import dev.paydirt.run.LedgerLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Decides groups and lays out what is to be written of them. Used again and again, by one thread at a time.
final class GroupWriter {
    private static final String NEAR_DUPLICATE = "near duplicate";

    private final List<OpenInput> inputs;
    private final Outputs outputs;
    private final boolean merge;
    private final NearDecisions near;
    private final LineBytes lines;
    private final LineReading reading;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream(1 << 20);
    private final ByteArrayOutputStream ledger = new ByteArrayOutputStream();
    private long line;
    private long unique;
    private long withSalary;

    GroupWriter(List<OpenInput> inputs, Outputs outputs, boolean merge, NearDecisions near, LineReading reading) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.merge = merge;
        this.near = near;
        this.lines = new LineBytes(inputs);
        this.reading = reading;
    }

    /// @param before how many groups come before these
    void write(long before, List<List<LineAt>> groups) throws IOException {
        data.reset();
        ledger.reset();
        line = before;
        unique = 0;
        withSalary = 0;
        for (List<LineAt> group : groups) {
            Optional<NearDecisions.Standing> other = near.dropped(line);
            if (other.isPresent()) {
                drop(group, other.get());
            } else if (group.size() == 1) {
                only(group.getFirst());
            } else {
                best(group);
            }
            line++;
        }
    }

    long unique() {
        return unique;
    }

    long withSalary() {
        return withSalary;
    }

    ByteArrayOutputStream data() {
        return data;
    }

    ByteArrayOutputStream ledger() {
        return ledger;
    }

    private void only(LineAt only) throws IOException {
        lines.read(only);
        stand(lines.bytes(), lines.from(), only.length(), only.facts().salary());
    }

    private void stand(byte[] bytes, int from, int length, boolean salary) {
        if (near.near() == Near.MARK) {
            GroupTail.write(data, bytes, from, from + length, near.group(line));
        } else {
            data.write(bytes, from, length);
        }
        data.write('\n');
        unique++;
        withSalary += salary ? 1 : 0;
    }

    private void best(List<LineAt> group) throws IOException {
        int place = bestOf(group);
        LineAt best = group.get(place);
        List<LineAt> others = new ArrayList<>(group);
        others.remove(place);
        if (!merge || !mayGain(best, others)) {
            only(best);
            explain(best, others);
            return;
        }
        PostingLine stands = merged(best, others);
        byte[] bytes = stands.bytes();
        stand(bytes, 0, bytes.length, stands.hasSalary());
        explain(best, others);
    }

    /// Its place in the group.
    private int bestOf(List<LineAt> group) throws IOException {
        int best = 0;
        for (int line = 1; line < group.size(); line++) {
            int order = group.get(line).facts().against(group.get(best).facts());
            if (order < 0 || (order == 0 && compareText(group.get(line), group.get(best)) < 0)) {
                best = line;
            }
        }
        return best;
    }

    /// Which of two lines is the better one that are equal in everything but their text.
    private int compareText(LineAt left, LineAt right) throws IOException {
        if (left.facts().compact() && right.facts().compact()) {
            OptionalInt order = RawOrder.compare(lines.copy(left), lines.copy(right));
            if (order.isPresent()) {
                return order.getAsInt();
            }
        }
        return Winner.compare(parse(left), parse(right));
    }

    /// Whether the best line may take something over; most lines of one posting say the same.
    private boolean mayGain(LineAt best, List<LineAt> others) throws IOException {
        if (best.facts().mayGainFrom(others.stream().map(LineAt::facts).toList())) {
            return true;
        }
        if (others.stream().noneMatch(line -> line.facts().hasQueries())) {
            return false;
        }
        String queries = names(best).queries();
        for (LineAt other : others) {
            if (other.facts().hasQueries() && !names(other).queries().equals(queries)) {
                return true;
            }
        }
        return false;
    }

    private void explain(LineAt best, List<LineAt> others) throws IOException {
        if (outputs.explains()) {
            LineNames names = names(best);
            Identity identity = names.identity();
            var standing = new Duplicate.Line(outputs.name() + ":" + near.number(line), names.jobUrl());
            gone(others, identity.value(), identity.rule().words(), standing);
        }
    }

    /// The lines of a posting for which one of another posting stands.
    private void drop(List<LineAt> group, NearDecisions.Standing other) throws IOException {
        if (outputs.explains()) {
            var standing = new Duplicate.Line(outputs.name() + ":" + near.number(other.line()), other.jobUrl());
            gone(group, other.group(), NEAR_DUPLICATE, standing);
        }
    }

    private void gone(List<LineAt> lines, String identity, String rule, Duplicate.Line standing) throws IOException {
        for (LineAt each : lines) {
            var gone = new Duplicate.Line(
                    inputs.get(each.input()).name() + ":" + each.number(),
                    names(each).jobUrl());
            ledger.writeBytes(LedgerLine.of(new Duplicate(identity, rule, gone, standing)));
        }
    }

    /// One line after the other, so that a posting that was seen a million times needs no more room than one.
    ///
    /// A merged line must be read back as the posting it was: where what it gains would change that, the best line
    /// stands as it is. Else consolidating once more could change the data.
    private PostingLine merged(LineAt best, List<LineAt> others) throws IOException {
        PostingLine line = parse(best);
        var merge = new Merge(line);
        for (LineAt other : ranked(others)) {
            merge.take(parse(other));
        }
        PostingLine merged = merge.merged();
        boolean same = Identity.of(merged).equals(Identity.of(line)) && merged.bytes().length <= LineScan.LIMIT;
        return same ? merged : line;
    }

    private List<LineAt> ranked(List<LineAt> others) throws IOException {
        try {
            return others.stream().sorted(this::compare).toList();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private int compare(LineAt left, LineAt right) {
        int order = left.facts().against(right.facts());
        try {
            return order != 0 ? order : compareText(left, right);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private LineNames names(LineAt line) throws IOException {
        lines.read(line);
        try {
            return reading.names(lines.bytes(), lines.from(), lines.from() + line.length());
        } catch (MalformedLine notWhatItWas) {
            throw inputs.get(line.input()).changed();
        }
    }

    private PostingLine parse(LineAt line) throws IOException {
        try {
            return PostingLine.parse(lines.copy(line));
        } catch (MalformedLine notWhatItWas) {
            throw inputs.get(line.input()).changed();
        }
    }
}
